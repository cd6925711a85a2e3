// @ts-check
/** The page comes again once what it shows has been worked out. */

const EVERY_MS = 300;
const place = /** @type {HTMLElement} */ (document.getElementById("waiting"));
const bar = /** @type {HTMLProgressElement} */ (place.querySelector("progress"));
const words = /** @type {HTMLElement} */ (place.querySelector("[role=status]"));

async function ask() {
  const answer = await fetch("/progress/" + place.dataset.topic, { headers: { Accept: "application/json" } }).catch(() => null);
  const told = await answer?.json().catch(() => null);
  if (told?.ready || (answer && !answer.ok)) { location.reload(); return; } // what is wrong stands on the page itself
  if (told) {
    bar.value = Math.max(bar.value, told.share);
    if (words.textContent !== told.step) words.textContent = told.step;
  } else words.textContent = document.body.dataset.lost ?? "";
  window.setTimeout(() => void ask(), EVERY_MS);
}
window.setTimeout(() => void ask(), EVERY_MS);
