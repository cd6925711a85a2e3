// @ts-check
/**
 * A turn's marks and labels, painted as the server paints them (``web/turn.py``); a test
 * holds the two against each other.
 */

/**
 * @typedef {import("./codings.js").Coding} Coding
 * @typedef {{codes: Map<string, string>, coders: Record<string, string>, against: string, memo: string}} Names
 */

const DEEPEST = 3;

/**
 * @param {HTMLElement} turn
 * @param {string} text
 * @param {number} n
 * @param {Coding[]} codings in the order of their beginnings
 * @param {Names} names
 */
export function paint(turn, text, n, codings, names) {
  const pieces = codings.map((one) => ({
    one,
    start: one.from[0] < n ? 0 : one.from[1],
    end: one.to[0] > n ? text.length : one.to[1],
  }));
  turn.querySelector(".said")?.replaceChildren(...words(text, pieces));
  const list = turn.querySelector(".tags");
  const held = document.activeElement instanceof HTMLElement && list?.contains(document.activeElement)
    ? document.activeElement.dataset.i : undefined;
  list?.replaceChildren(...pieces.map((piece) => label(piece, n, names)));
  if (turn.classList.contains("now")) reach(turn, true);
  if (held !== undefined) {
    const again = list?.querySelector(`.tag[data-i="${CSS.escape(held)}"]`);
    (again instanceof HTMLElement ? again : turn).focus({ preventScroll: true });
  }
}

/** Let Tab reach what belongs to a turn, or not. @param {HTMLElement} turn @param {boolean} reached */
export function reach(turn, reached) {
  turn.tabIndex = reached ? 0 : -1;
  for (const one of turn.querySelectorAll("button, a")) {
    /** @type {HTMLElement} */ (one).tabIndex = reached ? 0 : -1;
  }
}

/** @typedef {{one: Coding, start: number, end: number}} Piece */

/** @param {Coding} one */
const look = (one) =>
  `k-${one.code}${one.stance === "contradicts" ? " x" : ""}${one.own ? "" : " o"}`;

/**
 * @param {string} text
 * @param {Piece[]} pieces
 * @returns {Node[]}
 */
function words(text, pieces) {
  if (pieces.length === 0) return [document.createTextNode(text)];
  const edges = [...new Set([0, text.length, ...pieces.flatMap((one) => [one.start, one.end])])];
  edges.sort((a, b) => a - b);
  /** @type {Node[]} */
  const out = [];
  for (let at = 0; at + 1 < edges.length; at++) {
    const [start, end] = [edges[at], edges[at + 1]];
    /** @type {Node} */
    let inside = document.createTextNode(text.slice(start, end));
    const on = pieces.filter((one) => one.start <= start && end <= one.end);
    for (let depth = on.length - 1; depth >= 0; depth--) {
      const mark = document.createElement("mark");
      mark.className = `${look(on[depth].one)} d${Math.min(depth, DEEPEST)}`;
      mark.append(inside);
      inside = mark;
    }
    const before = out[out.length - 1];
    if (on.length === 0 && before instanceof Text) before.data += text.slice(start, end);
    else out.push(inside);
  }
  return out;
}

/**
 * @param {Piece} piece
 * @param {number} n
 * @param {Names} names
 */
function label({ one, start, end }, n, names) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.tabIndex = -1;
  button.className = `tag ${look(one)}`;
  Object.assign(button.dataset, { i: one.id, k: one.code, s: String(start), e: String(end), v: one.time });
  if (one.from[0] < n) button.dataset.long = "on";
  else if (one.to[0] > n) button.dataset.long = "begins";
  if (!one.own) button.dataset.w = one.coder;
  button.append(names.codes.get(one.code) ?? one.code);
  if (one.stance === "contradicts") note(button, "b", names.against);
  if (!one.own) note(button, "i", names.coders[one.coder] ?? one.coder);
  if (one.memo) note(button, "u", names.memo);
  item.append(button);
  return item;
}

/** @param {HTMLElement} button @param {string} tag @param {string} text */
function note(button, tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  button.append(" ", element);
}
