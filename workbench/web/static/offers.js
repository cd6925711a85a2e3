// @ts-check
/** Suggested codes in the margin: only when one wants them, and never in the way. */

import { turnOf } from "./place.js";
import { say, tell } from "./words.js";

/**
 * @typedef {import("./place.js").Point} Point
 * @typedef {{id: string, turn: number, code: string, from: Point, to: Point, share: number,
 *   stance: string, because: string[], like: string}} Offer
 */

const AGAIN_MS = 2000;

export class Offers {
  /**
   * @param {HTMLElement} root
   * @param {string} interview
   * @param {string} me
   * @param {import("./paint.js").Names} names
   * @param {{accept: (offer: Offer, against: boolean) => void, reject: (offer: Offer) => void, point: (offer: Offer) => void}} page
   */
  constructor(root, interview, me, names, page) {
    this.root = root;
    this.interview = interview;
    this.names = names;
    this.page = page;
    this.store = "wb:suggest:" + me;
    this.button = /** @type {HTMLElement} */ (document.getElementById("do-suggest"));
    this.shown = false;
    /** @type {Map<string, Offer>} */
    this.all = new Map();
    this.timer = 0;
    root.addEventListener("painted", (event) => {
      if (this.shown) for (const n of /** @type {CustomEvent<Set<number>>} */ (event).detail) this.#show(n);
    });
  }

  /** Show them if they were shown when the page was left. */
  begin() { if (localStorage.getItem(this.store) === "1") this.turn(); }

  /** Show them, or put them away. */
  turn() {
    this.shown = !this.shown;
    this.button.setAttribute("aria-pressed", String(this.shown));
    localStorage.setItem(this.store, this.shown ? "1" : "");
    if (this.shown) void this.#ask(true);
    else this.#put([]);
  }

  /** After a change: what is suggested may be other now. */
  renewSoon() {
    if (!this.shown) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.#ask(false), AGAIN_MS);
  }

  /** @param {boolean} say_so */
  async #ask(say_so) {
    let told;
    try {
      told = await (await fetch(`/t/${encodeURIComponent(this.interview)}/suggestions`)).json();
    } catch { return; }
    if (!this.shown) return;
    if (!told.ready) {
      if (say_so) tell(say("Suggestions are being worked out …"));
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.#ask(say_so), AGAIN_MS);
      return;
    }
    this.#put(told.suggestions);
    if (say_so) tell(say("{number} suggestions", { number: this.all.size }));
  }

  /** @param {Offer[]} offers */
  #put(offers) {
    const turns = new Set([...this.all.values(), ...offers].map((one) => one.turn));
    this.all = new Map(offers.map((one) => [one.id, one]));
    for (const n of turns) this.#show(n);
  }

  /** @param {number} n */
  #show(n) {
    const list = turnOf(n)?.querySelector(".tags");
    if (!list) return;
    for (const old of list.querySelectorAll(".offer")) old.remove();
    for (const one of this.all.values()) if (one.turn === n) list.append(this.#item(one));
  }

  /** @param {Offer} offer */
  #item(offer) {
    const code = this.names.codes.get(offer.code) ?? offer.code;
    const item = document.createElement("li");
    item.className = "offer";
    const take = document.createElement("button");
    take.type = "button";
    take.className = "guess k-" + offer.code;
    take.textContent = `${code} ? ${offer.stance === "contradicts" ? this.names.against : ""}`.trim();
    take.setAttribute("aria-label", say("{code}, suggested, {share} %", { code, share: offer.share }));
    Object.assign(take.dataset, { i: offer.id, k: offer.code, because: `${offer.because.join(", ")} (${offer.share} %)`, like: offer.like, stance: offer.stance });
    take.addEventListener("click", (event) => { event.stopPropagation(); this.accept(offer.id, event.shiftKey); });
    take.addEventListener("focus", () => this.page.point(offer));
    const refuse = document.createElement("button");
    refuse.type = "button";
    refuse.className = "refuse";
    refuse.textContent = "✕";
    refuse.setAttribute("aria-label", say("Reject «{code}»", { code }));
    refuse.addEventListener("click", (event) => { event.stopPropagation(); this.reject(offer.id); });
    item.append(take, refuse);
    return item;
  }

  /** Code it; against when that is said, else as was suggested. @param {string} id @param {boolean} against */
  accept(id, against) {
    const offer = this.all.get(id);
    if (!offer) return;
    this.#away(offer);
    this.page.accept(offer, against);
  }

  /** @param {string} id */
  reject(id) {
    const offer = this.all.get(id);
    if (!offer) return;
    this.#away(offer);
    this.page.reject(offer);
  }

  /** @param {Offer} offer */
  #away(offer) {
    this.all.delete(offer.id);
    this.#show(offer.turn);
  }

  /** The next turn with a suggestion. @param {number} n @param {1 | -1} way @returns {Offer | undefined} */
  after(n, way) {
    const turns = [...this.all.values()].filter((one) => (one.turn - n) * way > 0);
    return turns.sort((a, b) => (a.turn - b.turn) * way)[0];
  }

  /** @param {Offer} offer */
  focus(offer) {
    const button = turnOf(offer.turn)?.querySelector(`.guess[data-i="${CSS.escape(offer.id)}"]`);
    if (button instanceof HTMLElement) button.focus();
  }
}
