// @ts-check
/**
 * What was done and is not yet acknowledged. Each change is an operation with a name of its
 * own, kept in the browser until the server has said that it is on disk, and sent again
 * until then; sending it twice is harmless. They go one by one, in order.
 */

import { say, tell, unread } from "./words.js";

/** @typedef {{path: string, order: string, body: Record<string, any>}} Change */

const KEPT = "wb:pending:";
const PATIENCE_MS = 8000;

/** @returns {string} */
export function newOperation() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
}

export class Queue {
  /**
   * @param {string} interview
   * @param {string} coder
   * @param {string} text which version of the text the page shows
   * @param {{seen: (id: string) => string, done: (answer: any, change: Change) => void,
   *   refused: (said: string, change: Change) => void}} page
   */
  constructor(interview, coder, text, page) {
    this.interview = interview;
    this.coder = coder;
    this.text = text;
    this.page = page;
    this.lost = false;
    this.sending = false;
    /** @type {Change[]} */
    this.waiting = this.#kept();
    this.wait = 250;
    this.said = "";
    /** @type {Map<string, string>} the time of each coding as our own last change left it */
    this.times = new Map();
    if (this.waiting.length) void this.flush();
  }

  /** @returns {Change[]} */
  #kept() {
    const found = [];
    for (let at = 0; at < localStorage.length; at++) {
      const name = localStorage.key(at) ?? "";
      if (!name.startsWith(KEPT)) continue;
      try {
        const change = JSON.parse(localStorage.getItem(name) ?? "");
        if (change.body.page === this.interview && change.body.coder === this.coder) found.push(change);
      } catch { localStorage.removeItem(name); }
    }
    return found.sort((a, b) => (a.order < b.order ? -1 : 1));
  }

  /**
   * Keep a change and send it as soon as those before it are done.
   * @param {string} path
   * @param {Record<string, any>} facts
   * @returns {string} the operation's name
   */
  add(path, facts) {
    const operation = facts.operation ?? newOperation();
    const body = { stream: this.interview, version: this.text, ...facts, page: this.interview, coder: this.coder, operation };
    if ("seen" in body && this.touches(body.coding)) body.seen = null; // as our own change before it leaves it
    const order = `${Date.now()}-${performance.now().toFixed(3).padStart(14, "0")}`;
    const change = { path, order, body };
    try { localStorage.setItem(KEPT + operation, JSON.stringify(change)); } catch { /* a full store: it is still sent from here */ }
    this.waiting.push(change);
    void this.flush();
    return operation;
  }

  /** Whether something not yet acknowledged concerns a coding. @param {string} id */
  touches(id) {
    return this.waiting.some(({ body }) => body.coding === id || body.operation === id);
  }

  async flush() {
    if (this.sending) return;
    this.sending = true;
    try {
      while (this.waiting.length && (await this.#send(this.waiting[0])));
    } finally {
      this.sending = false;
    }
  }

  /** @param {Change} change @returns {Promise<boolean>} whether to go on */
  async #send(change) {
    const body = { ...change.body };
    if (body.seen === null) body.seen = this.times.get(body.coding) ?? this.page.seen(body.coding);
    let answer;
    try {
      answer = await fetch(change.path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch { return this.#again(); }
    const told = await answer.json().catch(() => null);
    if (told === null || answer.status >= 500 || answer.status === 401 || answer.status === 403) return this.#again(told?.said);
    this.waiting.shift();
    localStorage.removeItem(KEPT + change.body.operation);
    for (const coding of Object.values(told.codings ?? {})) if (coding) this.times.set(coding.id, coding.time);
    this.found();
    if (answer.ok) this.page.done(told, change);
    else this.page.refused(told.said, change);
    return true;
  }

  /** @param {string} [said] @returns {boolean} */
  #again(said) {
    this.lose(said);
    window.setTimeout(() => void this.flush(), this.wait);
    this.wait = Math.min(this.wait * 2, 4000);
    return false;
  }

  /** Nothing can be saved now: say so, and what is kept. @param {string} [why] "": the server does not answer */
  lose(why = "") {
    const number = this.waiting.length;
    const text = why && number ? say("{number} not saved yet. They are kept here.", { number }) + " " + why
      : why || (number
        ? say("{number} not saved yet: the server does not answer. They are kept here and sent when it is back.", { number })
        : say("The server does not answer. What you do is kept here and sent when it is back."));
    if (this.lost && this.said === text) return;
    this.lost = true;
    if (!number && unread()) { // a refusal: this is said when it can have been read
      this.said = "";
      return;
    }
    this.said = text;
    tell(text, "lost");
  }

  /** The server answers. */
  found() {
    this.wait = 250;
    if (this.lost && !unread()) tell(this.waiting.length ? say("Saving …") : say("Saved"));
    if (!this.waiting.length) this.lost = false;
    else if (!this.sending) void this.flush();
  }
}
