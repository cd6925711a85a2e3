// @ts-check
/** The phrases of the page in the reader's language. */

/** @type {Record<string, string>} */
let phrases = {};

/** @param {string} json English phrase to the reader's, as the page holds them */
export function learn(json) { phrases = JSON.parse(json); }

/**
 * @param {string} phrase
 * @param {Record<string, string | number>} [facts]
 */
export function say(phrase, facts = {}) {
  return (phrases[phrase] ?? phrase).replace(/\{(\w+)\}/g, (_, name) => String(facts[name] ?? ""));
}

const state = /** @type {HTMLElement} */ (document.getElementById("state"));
let fading = 0;
let refusedAt = -Infinity;
const READ_MS = 4000;

/**
 * Say something in the page's status line, which a screen reader reads aloud.
 * @param {string} text
 * @param {"" | "bad" | "lost"} [look]
 */
export function tell(text, look = "") {
  state.textContent = text;
  state.className = "state " + look;
  clearTimeout(fading);
  refusedAt = look === "bad" ? performance.now() : -Infinity;
  if (look === "") fading = window.setTimeout(() => { state.textContent = ""; }, READ_MS);
}

/** Whether a refusal was said so shortly ago that nobody can have read it. */
export const unread = () => performance.now() - refusedAt < READ_MS;
