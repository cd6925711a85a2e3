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
    /** @type {{id: string, name: string, codes: Code[]}[]} */
    this.themes = [];
    /** @type {Item[]} */
    this.items = [];
    /** @type {Record<string, string>} own keys: digit to code */
    this.keys = {};
    /** @type {string[]} the last one first */
    this.used = [];
    try { this.used = JSON.parse(localStorage.getItem(this.store) ?? "[]"); } catch { /* begin anew */ }
  }

  /** The codebook as it is now, from the server. @returns {Promise<string>} its edition */
  async load() {
    const told = await (await fetch("/codes.json")).json();
    this.read(told);
    return told.edition;
  }

  /** @param {any} told the codebook, the guide and the coder's own keys, as the page came with them */
  read(told) {
    this.themes = told.themes;
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

/** Show the codes beside the text anew, as the page came with them. @param {Book} book */
export function listCodes(book) {
  document.getElementById("codebook")?.replaceChildren(...book.themes.flatMap((theme) => {
    const title = document.createElement("h2");
    title.textContent = theme.name;
    const list = document.createElement("ul");
    list.append(...theme.codes.map((code) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "code k-" + code.id;
      button.dataset.k = code.id;
      button.title = code.definition;
      button.textContent = code.name;
      item.append(button);
      return item;
    }));
    return [title, list];
  }));
}
