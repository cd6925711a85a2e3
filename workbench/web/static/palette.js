// @ts-check
/** The quick palette: type a part of a name, Enter. For codes and for questions. */

import { fits } from "./fuzzy.js";
import { say } from "./words.js";

/** @typedef {{id: string, name: string, hint?: string, about?: string, also?: string, look?: string, key?: string}} Entry */

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("palette"));
const title = /** @type {HTMLElement} */ (document.getElementById("palette-title"));
const find = /** @type {HTMLInputElement} */ (document.getElementById("palette-find"));
const list = /** @type {HTMLElement} */ (document.getElementById("palette-list"));
const about = /** @type {HTMLElement} */ (document.getElementById("palette-about"));
const keys = /** @type {HTMLElement} */ (document.getElementById("palette-keys"));

/** The entry that makes a new code; no code can have such an id. */
const NEW = "+";

/** @type {Entry[]} */
let entries = [];
/** @type {Entry[]} */
let shown = [];
let at = 0;
/** @type {(entry: Entry, against: boolean) => void} */
let pick = () => {};
/** @type {((entry: Entry, key: string) => void) | null} */
let assign = null;
/** @type {((typed: string, against: boolean) => void) | null} */
let create = null;

/**
 * @param {string} heading
 * @param {Entry[]} all in the order in which they stand before anything is typed
 * @param {(entry: Entry, against: boolean) => void} picked
 * @param {((entry: Entry, key: string) => void) | null} [assigned] called for Alt and a digit
 * @param {((typed: string, against: boolean) => void) | null} [created] called for a name that is to be a new code
 */
export function openPalette(heading, all, picked, assigned = null, created = null) {
  [entries, pick, assign, create] = [all, picked, assigned, created];
  title.textContent = heading;
  keys.hidden = assigned === null;
  find.value = "";
  show();
  dialog.showModal();
  find.focus();
}

/** @param {Entry} entry */
function score(entry) {
  const typed = find.value.trim();
  if (!typed) return 1;
  if (entry.key && entry.key === typed) return 5000;
  const side = Math.max(fits(typed, entry.hint ?? ""), fits(typed, entry.also ?? ""));
  return Math.max(fits(typed, entry.name), side >= 500 ? side - 450 : 0);
}

function show() {
  const scored = entries.map((entry) => ({ entry, score: score(entry) })).filter((one) => one.score > 0);
  if (find.value.trim()) scored.sort((a, b) => b.score - a.score);
  shown = scored.map((one) => one.entry);
  const name = find.value.trim();
  if (create && name && !entries.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
    shown.push({ id: NEW, name: say("New code «{name}» …", { name }), look: "item new", about: say("It goes into the codebook file, with a theme and a definition.") });
  }
  at = 0;
  list.replaceChildren(...shown.map(option));
  point();
}

/** @param {Entry} entry @param {number} index */
function option(entry, index) {
  const item = document.createElement("li");
  item.role = "option";
  item.id = "pick-" + index;
  item.className = entry.look ?? "";
  const digit = document.createElement("kbd");
  digit.textContent = index < 9 && find.value === "" ? String(index + 1) : ""; // typed on, a digit is text
  const name = document.createElement("span");
  name.textContent = entry.name;
  const hint = document.createElement("small");
  hint.textContent = [entry.hint, entry.key ? "⌨ " + entry.key : ""].filter(Boolean).join(" · ");
  item.append(digit, name, hint);
  item.addEventListener("click", (event) => choose(index, event.shiftKey));
  // The browser also tells of a pointer at rest when the list comes to lie under it.
  item.addEventListener("pointermove", (event) => {
    if ((event.movementX || event.movementY) && at !== index) { at = index; point(); }
  });
  return item;
}

function point() {
  [...list.children].forEach((one, index) => one.setAttribute("aria-selected", String(index === at)));
  const now = list.children[at];
  now?.scrollIntoView({ block: "nearest" });
  find.setAttribute("aria-activedescendant", now?.id ?? "");
  about.textContent = shown[at]?.about ?? (shown.length ? "" : say("No code fits"));
}

/** @param {number} index @param {boolean} against */
function choose(index, against) {
  const entry = shown[index];
  if (!entry) return;
  dialog.close();
  if (entry.id === NEW) create?.(find.value.trim(), against);
  else pick(entry, against);
}

find.addEventListener("input", show);
find.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (step) {
    event.preventDefault();
    at = Math.max(0, Math.min(shown.length - 1, at + step));
    point();
  } else if (event.key === "Enter") {
    event.preventDefault();
    choose(at, event.shiftKey);
  } else if (digit && event.altKey && assign && shown[at] && shown[at].id !== NEW) {
    event.preventDefault();
    assign(shown[at], digit);
    shown[at].key = digit;
    for (const entry of entries) if (entry !== shown[at] && entry.key === digit) entry.key = undefined;
    const kept = at;
    list.replaceChildren(...shown.map(option));
    at = kept;
    point();
  } else if (digit && !event.altKey && !event.ctrlKey && !event.metaKey && find.value === "" && shown.length > 1) {
    event.preventDefault();
    choose(Number(digit) - 1, event.shiftKey);
  }
});
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
