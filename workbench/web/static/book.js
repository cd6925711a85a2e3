// @ts-check
/** The codebook and the guide as the page needs them, and which codes were used last. */

/**
 * @typedef {{id: string, name: string, theme: string, definition: string, include: string,
 *   exclude: string, keywords: string[]}} Code
 * @typedef {{id: string, label: string, text: string}} Item
 */

const LONGEST = 50;

export class Book {
  /** @param {string} coder */
  constructor(coder) {
    this.store = "wb:used:" + coder;
    /** @type {Map<string, Code>} */
    this.codes = new Map();
    /** @type {Item[]} */
    this.items = [];
    /** @type {Record<string, string>} own keys: digit to code */
    this.keys = {};
    /** @type {string[]} the last one first */
    this.used = [];
    try { this.used = JSON.parse(localStorage.getItem(this.store) ?? "[]"); } catch { /* begin anew */ }
  }

  async load() {
    const told = await (await fetch("/codes.json")).json();
    /** @type {Code[]} */
    const codes = told.themes.flatMap((/** @type {{codes: Code[]}} */ theme) => theme.codes);
    this.codes = new Map(codes.map((code) => [code.id, code]));
    this.items = told.items;
    this.keys = told.keys;
  }

  /** @param {string} code */
  use(code) {
    this.used = [code, ...this.used.filter((one) => one !== code)].slice(0, LONGEST);
    try { localStorage.setItem(this.store, JSON.stringify(this.used)); } catch { /* only this page remembers */ }
  }

  /** The codes, those used last first. @returns {Code[]} */
  inOrder() {
    const last = this.used.flatMap((id) => this.codes.get(id) ?? []);
    const rest = [...this.codes.values()].filter((code) => !this.used.includes(code.id));
    return [...last, ...rest];
  }

  /** @param {string} code */
  keyOf(code) { return Object.keys(this.keys).find((key) => this.keys[key] === code); }
}
