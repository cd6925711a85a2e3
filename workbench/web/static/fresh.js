// @ts-check
/** A new code while coding: its name was typed in the palette, the rest is asked for here. */

import { say } from "./words.js";

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("fresh"));
const form = /** @type {HTMLFormElement} */ (dialog.querySelector("form"));
const wrong = /** @type {HTMLElement} */ (document.getElementById("fresh-wrong"));
const theme = /** @type {HTMLSelectElement} */ (form.elements.namedItem("theme"));

/** @param {string} name */
const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

/** @type {(code: string) => void} */
let made = () => {};

/**
 * Ask for theme, definition and finding; the code is written into the codebook file.
 * @param {string} name as it was typed
 * @param {{id: string, name: string}[]} themes
 * @param {(code: string) => void} done called with the new code's id
 */
export function openFresh(name, themes, done) {
  made = done;
  const chosen = theme.value;
  theme.replaceChildren(...themes.map((one) => new Option(one.name, one.id)));
  if (themes.some((one) => one.id === chosen)) theme.value = chosen;
  field("name").value = name;
  field("definition").value = "";
  field("finding").value = (form.dataset.finding ?? "").replace("…", name.toLowerCase());
  wrong.textContent = "";
  dialog.showModal();
  theme.focus();
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (/** @type {HTMLButtonElement | null} */ (event.submitter)?.value === "") {
    dialog.close();
    return;
  }
  const fields = Object.fromEntries(new FormData(form));
  const answer = await fetch("/codebook/add", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...fields, coder: document.body.dataset.coder }),
  }).catch(() => null);
  const told = await answer?.json().catch(() => null);
  if (!told || told.said) {
    wrong.textContent = told?.said ?? say("The server does not answer. The code is not made; try again.");
    return;
  }
  dialog.close();
  made(told.code);
});
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit(form.querySelector("button.main"));
  }
});
