// @ts-check
/**
 * A page beside the one at work: a link with data-slide opens in a panel at the right, and
 * Esc or its button closes it. Without script, or with Ctrl, it is a link like any other.
 */

/** @type {HTMLElement | null} */
let panel = null;

/** @param {HTMLAnchorElement} link */
function open(link) {
  panel = document.createElement("aside");
  panel.className = "slide";
  panel.setAttribute("aria-label", link.dataset.slide ?? "");
  const close = document.createElement("button");
  close.type = "button";
  close.className = "quiet slide-close";
  close.textContent = link.dataset.close ?? "×";
  close.addEventListener("click", () => shut(link));
  const frame = document.createElement("iframe");
  frame.title = link.dataset.slide ?? "";
  frame.src = link.href;
  frame.addEventListener("load", () => {
    frame.contentDocument?.addEventListener("keydown", (event) => {
      if (event.key === "Escape") shut(link);
    });
  });
  panel.append(close, frame);
  document.body.append(panel);
  link.setAttribute("aria-expanded", "true");
  close.focus();
}

/** @param {HTMLElement} back */
function shut(back) {
  panel?.remove();
  panel = null;
  back.setAttribute("aria-expanded", "false");
  back.focus();
}

for (const one of document.querySelectorAll("a[data-slide]")) {
  const link = /** @type {HTMLAnchorElement} */ (one);
  link.setAttribute("role", "button");
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (panel) shut(link);
    else open(link);
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !panel) return;
  event.stopPropagation();
  const link = document.querySelector("a[data-slide]");
  if (link) shut(/** @type {HTMLElement} */ (link));
}, true);
