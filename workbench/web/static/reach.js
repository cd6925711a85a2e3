// @ts-check
/** How far the reader has come in each interview, asked for one by one once the list is there. */

for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-reach]"))) {
  const answer = await fetch(place.dataset.reach ?? "", { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) continue; // the interview itself says what is wrong with it
  const told = await answer.json();
  place.querySelector(".meter-full")?.setAttribute("width", String(100 * told.share));
  /** @type {HTMLElement} */ (place.querySelector(".row-said")).textContent = told.said;
  /** @type {HTMLElement} */ (place.querySelector("small")).textContent = told.more;
}
