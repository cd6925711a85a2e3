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

/**
 * Say something in the page's status line, which a screen reader reads aloud.
 * @param {string} text
 * @param {"" | "bad" | "lost"} [look]
 */
export function tell(text, look = "") {
  state.textContent = text;
  state.className = "state " + look;
  clearTimeout(fading);
  if (look === "") fading = window.setTimeout(() => { state.textContent = ""; }, 4000);
}
