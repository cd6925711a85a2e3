// @ts-check
/** Places in the text: a point is a turn's number and an offset in UTF-16 units. */

/** @typedef {[number, number]} Point */

/** @param {number} n @returns {HTMLElement | null} */
export const turnOf = (n) => document.getElementById("t" + n);

/** @param {number} n @returns {HTMLElement} */
export const saidOf = (n) => /** @type {HTMLElement} */ (turnOf(n)?.querySelector(".said"));

/** The turn's words; never innerText, which skips what is off screen. @param {number} n */
export const textOf = (n) => saidOf(n).textContent ?? "";

/** @param {Point} a @param {Point} b */
export const compare = (a, b) => a[0] - b[0] || a[1] - b[1];

/**
 * The point of a place in the document; null outside the turns' words.
 * @param {Node} node
 * @param {number} offset
 * @returns {Point | null}
 */
export function pointAt(node, offset) {
  const element = node instanceof Element ? node : node.parentElement;
  const said = element?.closest(".said");
  const turn = said?.closest(".turn");
  if (!said || !(turn instanceof HTMLElement)) return null;
  const before = document.createRange();
  before.setStart(said, 0);
  before.setEnd(node, offset);
  return [Number(turn.dataset.n), before.toString().length];
}

/**
 * @param {number} n
 * @param {number} offset
 * @returns {[Node, number]}
 */
function nodeAt(n, offset) {
  const said = saidOf(n);
  const walker = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
    last = node;
  }
  return last ? [last, last.nodeValue?.length ?? 0] : [said, 0];
}

/** @param {Point} from @param {Point} to */
export function rangeOf(from, to) {
  const range = document.createRange();
  range.setStart(...nodeAt(...from));
  range.setEnd(...nodeAt(...to));
  return range;
}

/**
 * What the mouse has selected, if it lies in turns' words.
 * @returns {[Point, Point] | null}
 */
export function selected() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = pointAt(range.startContainer, range.startOffset);
  if (!from) return null;
  let to = pointAt(range.endContainer, range.endOffset);
  if (!to) to = [from[0], textOf(from[0]).length]; // three clicks end in the next paragraph
  else if (to[1] === 0 && to[0] > from[0]) to = [to[0] - 1, textOf(to[0] - 1).length];
  return compare(from, to) < 0 ? [from, to] : null;
}
