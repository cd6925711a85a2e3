// @ts-check
/**
 * The codings of the page. The server has painted them; what is known of one is read from
 * its label in the margin when it is needed, and changes are painted turn by turn.
 */

import { compare, textOf, turnOf } from "./place.js";
import { paint } from "./paint.js";

/**
 * @typedef {import("./place.js").Point} Point
 * @typedef {{id: string, code: string, stance: string, coder: string, own: boolean,
 *   time: string, from: Point, to: Point, memo: boolean}} Coding
 */

export class Codings {
  /**
   * @param {HTMLElement} root the text
   * @param {string} me the coder's id
   * @param {import("./paint.js").Names} names
   */
  constructor(root, me, names) {
    this.root = root;
    this.me = me;
    this.names = names;
    /** @type {Map<string, Coding>} */
    this.known = new Map();
    /** @type {Map<number, Coding[]>} */
    this.turns = new Map();
  }

  /** @param {string} id @returns {Coding | undefined} */
  get(id) {
    const known = this.known.get(id);
    if (known) return known;
    const label = this.root.querySelector(`.tag[data-i="${CSS.escape(id)}"]`);
    return label instanceof HTMLElement ? this.#read(label) : undefined;
  }

  /** The codings of a turn, in the order of their beginnings. @param {number} n @returns {Coding[]} */
  of(n) {
    let found = this.turns.get(n);
    if (!found) {
      found = [...(turnOf(n)?.querySelectorAll(".tag") ?? [])].map(
        (label) => this.#read(/** @type {HTMLElement} */ (label)),
      );
      this.turns.set(n, found);
    }
    return found;
  }

  /** @param {HTMLElement} label @returns {Coding} */
  #read(label) {
    const facts = label.dataset;
    const id = facts.i ?? "";
    const known = this.known.get(id);
    if (known) return known;
    const labels = facts.long
      ? [.../** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll(`.tag[data-i="${CSS.escape(id)}"]`))]
      : [label];
    const first = labels[0], last = labels[labels.length - 1];
    const coding = {
      id,
      code: facts.k ?? "",
      stance: label.classList.contains("x") ? "contradicts" : "supports",
      coder: facts.w ?? this.me,
      own: !facts.w,
      time: facts.v ?? "",
      from: /** @type {Point} */ ([number(first), Number(first.dataset.s)]),
      to: /** @type {Point} */ ([number(last), Number(last.dataset.e)]),
      memo: label.querySelector("u") !== null,
    };
    this.known.set(id, coding);
    return coding;
  }

  /**
   * Put a coding there, or give it a new state. One that was made just now (it has no time
   * yet) is not looked for: that would be a search through the whole page at every key.
   * @param {Coding} coding
   */
  put(coding) {
    const before = coding.time === "" ? this.known.get(coding.id) : this.get(coding.id);
    if (before && alike(before, coding)) {
      this.#stamp(before, coding.time);
      return;
    }
    const touched = new Set(before ? this.#out(before) : []);
    this.known.set(coding.id, coding);
    for (let n = coding.from[0]; n <= coding.to[0]; n++) {
      const list = this.of(n).filter((one) => one.id !== coding.id);
      list.push(coding);
      list.sort(order);
      this.turns.set(n, list);
      touched.add(n);
    }
    this.#paint(touched);
  }

  /** It was saved, and looks as it did: nothing is painted. @param {Coding} coding @param {string} time */
  #stamp(coding, time) {
    coding.time = time;
    for (let n = coding.from[0]; n <= coding.to[0]; n++) {
      const label = turnOf(n)?.querySelector(`.tag[data-i="${CSS.escape(coding.id)}"]`);
      if (label instanceof HTMLElement) label.dataset.v = time;
    }
  }

  /** @param {string} id */
  drop(id) {
    const before = this.get(id);
    if (!before) return;
    this.known.delete(id);
    this.#paint(new Set(this.#out(before)));
  }

  /** @param {Coding} coding @returns {number[]} */
  #out(coding) {
    const touched = [];
    for (let n = coding.from[0]; n <= coding.to[0]; n++) {
      this.turns.set(n, this.of(n).filter((one) => one.id !== coding.id));
      touched.push(n);
    }
    return touched;
  }

  /** Everything there is, by id. @returns {Set<string>} */
  ids() {
    return new Set([...this.root.querySelectorAll(".tag")].map((one) => /** @type {HTMLElement} */ (one).dataset.i ?? ""));
  }

  /** @param {Set<number>} turns */
  #paint(turns) {
    for (const n of turns) {
      const turn = turnOf(n);
      if (turn) paint(turn, textOf(n), n, this.of(n), this.names);
    }
    this.root.dispatchEvent(new CustomEvent("painted", { detail: turns }));
  }
}

/** @param {HTMLElement} label */
const number = (label) => Number(/** @type {HTMLElement} */ (label.closest(".turn")).dataset.n);

/** Whether two states of a coding look the same. @param {Coding} a @param {Coding} b */
const alike = (a, b) => a.code === b.code && a.stance === b.stance && a.coder === b.coder && a.memo === b.memo
  && compare(a.from, b.from) === 0 && compare(a.to, b.to) === 0;

/** @param {Coding} a @param {Coding} b */
const order = (a, b) => compare(a.from, b.from) || compare(b.to, a.to) || (a.id < b.id ? -1 : 1);
