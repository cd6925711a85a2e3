// @ts-check
/** The passage that is to be coded: the turn one is at, or any part of it and of its neighbours. */

import { compare, rangeOf, saidOf, textOf, turnOf } from "./place.js";
import { parts } from "./segment.js";
import { reach } from "./paint.js";

/** @typedef {import("./place.js").Point} Point @typedef {import("./segment.js").Unit} Unit */

export class Passage {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.last = root.querySelectorAll(".turn").length;
    this.turn = 0;
    /** @type {Unit | "turn" | "free"} */
    this.unit = "turn";
    /** @type {Point} */
    this.from = [1, 0];
    /** @type {Point} */
    this.to = [1, 0];
    this.highlight = new Highlight();
    CSS.highlights.set("passage", this.highlight);
    root.addEventListener("painted", () => this.show());
  }

  /** Go to a turn, all of it. @param {number} n @param {{focus?: boolean, scroll?: boolean}} [how] */
  go(n, { focus = true, scroll = true } = {}) {
    if (n < 1 || n > this.last) return;
    const before = turnOf(this.turn), now = turnOf(n);
    if (!now) return;
    if (before && before !== now) {
      before.classList.remove("now");
      reach(before, false);
    }
    now.classList.add("now");
    reach(now, true);
    this.turn = n;
    this.whole();
    if (focus) now.focus({ preventScroll: true });
    if (scroll) now.scrollIntoView({ block: "nearest" });
  }

  whole() { this.set([this.turn, 0], [this.turn, textOf(this.turn).length], "turn"); }

  /** @param {Point} from @param {Point} to @param {Unit | "turn" | "free"} unit */
  set(from, to, unit) {
    [this.from, this.to, this.unit] = [from, to, unit];
    this.show();
  }

  show() {
    this.highlight.clear();
    if (this.unit !== "turn" && saidOf(this.from[0])) this.highlight.add(rangeOf(this.from, this.to));
  }

  get language() { return this.root.lang || "nb"; }

  /** Choose the first sentence or word of the turn, or the one that begins the passage. @param {Unit} unit */
  choose(unit) {
    const all = parts(textOf(this.turn), unit, this.language);
    const one = all.find(([, end]) => this.unit !== "turn" && this.from[0] === this.turn && end > this.from[1]) ?? all[0];
    if (one) this.set([this.turn, one[0]], [this.turn, one[1]], unit);
  }

  /** Move to the next or the previous sentence or word, on into the neighbouring turn. @param {1 | -1} way */
  step(way) {
    const unit = this.unit === "turn" || this.unit === "free" ? "sentence" : this.unit;
    const all = parts(textOf(this.turn), unit, this.language);
    const next = this.unit === "turn"
      ? all[way > 0 ? 0 : all.length - 1]
      : way > 0
        ? all.find(([start]) => this.to[0] === this.turn && start >= this.to[1])
        : all.filter(([, end]) => this.from[0] === this.turn && end <= this.from[1]).pop();
    if (next) { this.set([this.turn, next[0]], [this.turn, next[1]], unit); return; }
    const n = this.turn + way;
    if (n < 1 || n > this.last) return;
    this.go(n);
    const there = parts(textOf(n), unit, this.language);
    const one = there[way > 0 ? 0 : there.length - 1];
    if (one) this.set([n, one[0]], [n, one[1]], unit);
  }

  /** Lengthen or shorten the passage at its end. @param {1 | -1} way @param {Unit} [by] */
  stretch(way, by) {
    const unit = by ?? (this.unit === "turn" || this.unit === "free" ? "word" : this.unit);
    const n = this.to[0];
    const all = parts(textOf(n), unit, this.language);
    const ends = all.map(([, end]) => end);
    const end = way > 0 ? ends.find((one) => one > this.to[1]) : ends.filter((one) => one < this.to[1]).pop();
    const kept = this.unit === "turn" || this.unit === "free" ? (by ?? "word") : this.unit;
    if (end !== undefined && compare([n, end], this.from) > 0) this.set(this.from, [n, end], kept);
  }

  /** Lengthen or shorten the passage at its beginning. @param {1 | -1} way @param {Unit} [by] */
  stretchStart(way, by) {
    const unit = by ?? (this.unit === "turn" || this.unit === "free" ? "word" : this.unit);
    const n = this.from[0];
    const starts = parts(textOf(n), unit, this.language).map(([start]) => start);
    const start = way > 0 ? starts.find((one) => one > this.from[1]) : starts.filter((one) => one < this.from[1]).pop();
    if (start !== undefined && compare([n, start], this.to) < 0) this.set([n, start], this.to, this.unit === "turn" ? "word" : this.unit);
  }

  /** Take in the turn below or above, or leave it again. @param {1 | -1} way */
  stretchTurns(way) {
    if (way > 0 && this.to[0] < this.last) this.set(this.from, [this.to[0] + 1, textOf(this.to[0] + 1).length], "free");
    if (way < 0 && this.to[0] > this.from[0]) this.set(this.from, [this.to[0] - 1, textOf(this.to[0] - 1).length], "free");
    else if (way < 0 && this.from[0] > 1) this.set([this.from[0] - 1, 0], this.to, "free");
  }
}
