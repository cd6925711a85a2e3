// @ts-check
/** A small bar at words that were selected with the mouse: the codes used last, and all others. */

import { rangeOf } from "./place.js";
import { say } from "./words.js";

const bar = /** @type {HTMLElement} */ (document.getElementById("quick"));
const CODES = 4;

export function hideQuick() { bar.hidden = true; }

/**
 * @param {[import("./place.js").Point, import("./place.js").Point]} chosen
 * @param {import("./book.js").Book} book
 * @param {import("./paint.js").Names} names
 * @param {any} acts
 * @param {(code: string, against: boolean) => void} put
 */
export function showQuick(chosen, book, names, acts, put) {
  const buttons = book.used.filter((one) => book.codes.has(one)).slice(0, CODES).map((code) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "code k-" + code;
    button.textContent = names.codes.get(code) ?? code;
    button.addEventListener("click", (event) => put(code, event.shiftKey));
    return button;
  });
  const more = document.createElement("button");
  more.type = "button";
  more.textContent = say("Code this passage") + " …";
  more.addEventListener("click", () => { hideQuick(); acts.choose(); });
  bar.replaceChildren(...buttons, more);
  bar.hidden = false;
  const box = rangeOf(...chosen).getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - bar.offsetWidth - 8));
  const top = box.bottom + bar.offsetHeight + 12 < innerHeight ? box.bottom + 8 : box.top - bar.offsetHeight - 8;
  bar.style.setProperty("left", left + "px"); // through the object model, which the policy allows
  bar.style.setProperty("top", Math.max(60, top) + "px");
}
