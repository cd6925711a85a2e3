// @ts-check
/** What can be taken back, here and in other interviews: what it was, where, and when. */

import { say } from "./words.js";

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("undo"));
const list = /** @type {HTMLElement} */ (document.getElementById("undo-list"));

/** @typedef {{stream: string, operation: string, time: string, kind: string, code: string, turn: number, words: string}} Act */

/** @param {Act} act @param {string} code */
const told = (act, code) => ({
  "coding.added": say("Coded «{code}»", { code }),
  "coding.changed": say("Changed «{code}»", { code }),
  "coding.removed": say("Removed «{code}»", { code }),
  "memo.set": say("Wrote a memo"),
  "memo.removed": say("Took a memo away"),
  "key.set": say("Said which question a turn deals with"),
  "refusal.set": say("Rejected a suggestion"),
  "summary.set": say("Wrote a summary"),
  "decision.set": say("Decided"),
}[act.kind] ?? act.kind);

/** @param {string} time */
const moment = (time) => new Date(time).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });

/**
 * @param {Map<string, string>} codes
 * @param {(act: Act) => void} undo
 */
export async function openUndo(codes, undo) {
  list.replaceChildren();
  dialog.showModal(); // at once: what is typed meanwhile is for the list, and does nothing to the text
  const answer = await fetch("/undo.json").catch(() => null);
  const found = await answer?.json().catch(() => null);
  const items = (found?.acts ?? []).map((/** @type {Act} */ act) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    const what = document.createElement("span");
    what.textContent = told(act, codes.get(act.code) ?? act.code);
    const words = document.createElement("q");
    words.textContent = act.words;
    words.hidden = !act.words;
    const where = document.createElement("small");
    const place = act.stream === "study" ? say("the study") : act.turn ? `${act.stream}:${act.turn}` : act.stream;
    where.textContent = `${place} · ${moment(act.time)}`;
    button.append(what, " ", words, " ", where);
    button.addEventListener("click", () => { dialog.close(); undo(act); });
    item.append(button);
    return item;
  });
  for (const one of found?.codebook ?? []) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = "/codebook";
    link.textContent = `${say("In the codebook")}: ${one.what} · ${moment(one.time)}`;
    item.append(link);
    items.push(item);
  }
  if (!items.length) {
    const item = document.createElement("li");
    item.textContent = found ? say("There is nothing to undo.") : say("The server does not answer.");
    items.push(item);
  }
  list.replaceChildren(...items);
  /** @type {HTMLElement | null} */ (list.querySelector("button, a"))?.focus();
}
