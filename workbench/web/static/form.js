// @ts-check
/**
 * Forms that change something: <form data-change="/path">. Their fields are sent as JSON in
 * the name of the coder the page was made for; what the server says is shown, and the page
 * is loaded again where it stands. A field with several values or data-list is a list.
 */

const coder = document.body.dataset.coder ?? "";
const KEPT = "told";

/** @param {string} path @param {object} fields */
export async function send(path, fields) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...fields, coder }),
  }).catch(() => null);
  if (!answer) return { said: document.body.dataset.lost ?? "" };
  return answer.json();
}

/** @param {HTMLFormElement} form */
function fieldsOf(form) {
  /** @type {Record<string, string | string[]>} */
  const fields = {};
  for (const input of form.elements) {
    const one = /** @type {HTMLInputElement} */ (input);
    if (!one.name || ((one.type === "checkbox" || one.type === "radio") && !one.checked)) {
      if (one.name && one.dataset.list !== undefined) fields[one.name] ??= [];
      continue;
    }
    if (one.dataset.list === undefined) fields[one.name] = one.value;
    else fields[one.name] = [.../** @type {string[]} */ (fields[one.name] ?? []), one.value];
  }
  return fields;
}

/** Show what was said, with a way back where there is one. @param {any} told */
function tell(told) {
  const place = document.getElementById("told");
  if (!place) return;
  place.replaceChildren();
  place.className = told.said ? "told bad" : "told";
  const words = document.createElement("span");
  words.textContent = told.said ?? told.done ?? "";
  place.append(words);
  if (told.undo) {
    const back = document.createElement("button");
    back.type = "button";
    back.textContent = document.body.dataset.undo ?? "Undo";
    back.addEventListener("click", () => void finish(send(told.undo.path, told.undo)));
    place.append(back);
  }
  place.hidden = words.textContent === "";
}

/** Wait for the answer; load the page again when it went well. @param {Promise<any>} answer */
async function finish(answer) {
  const told = await answer;
  if (told.said) return tell(told);
  sessionStorage.setItem(KEPT, JSON.stringify({ ...told, y: scrollY }));
  if (told.go) location.assign(told.go);
  else location.reload();
}

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const path = form.dataset.change;
  if (!path) return;
  event.preventDefault();
  const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
  const own = button?.name ? { [button.name]: button.value } : {};
  if (button) button.disabled = true;
  void finish(send(path, { ...fieldsOf(form), ...own })).finally(() => {
    if (button) button.disabled = false;
  });
});

const kept = sessionStorage.getItem(KEPT);
if (kept) {
  sessionStorage.removeItem(KEPT);
  const told = JSON.parse(kept);
  tell(told);
  if (!told.go) scrollTo(0, told.y);
}
