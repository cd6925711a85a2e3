// @ts-check
/** Memos: on a coding, a turn, a code or the interview. One's own is written; others' are read. */

/** @typedef {{id: string, kind: string, ref: string, text: string, coder: string, time: string}} Memo */

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("memo"));
const title = /** @type {HTMLElement} */ (document.getElementById("memo-title"));
const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("memo-text"));
const others = /** @type {HTMLElement} */ (document.getElementById("memo-others"));

/** A coding that was removed and brought back is another life of the same. @param {string} ref */
const root = (ref) => ref.split("~")[0];

/**
 * Show the memo dialog, and hand over what was written when it differs.
 * @param {string} interview
 * @param {string} me
 * @param {Record<string, string>} coders
 * @param {string} heading
 * @param {string} kind
 * @param {string} ref
 * @param {(text: string, seen: string) => void} written
 */
export async function openMemo(interview, me, coders, heading, kind, ref, written) {
  /** @type {Memo[]} */
  let memos = [];
  try {
    memos = await (await fetch(`/t/${encodeURIComponent(interview)}/memos`)).json();
  } catch { /* the server is away: what is written is kept, and held against what is there then */ }
  const about = memos.filter((one) => one.kind === kind && root(one.ref) === root(ref));
  const own = about.find((one) => one.coder === me);
  title.textContent = heading;
  others.replaceChildren(...about.filter((one) => one.coder !== me).map((one) => {
    const quote = document.createElement("blockquote");
    const who = document.createElement("cite");
    who.textContent = coders[one.coder] ?? one.coder;
    quote.append(one.text, who);
    return quote;
  }));
  field.value = own?.text ?? "";
  dialog.returnValue = "";
  dialog.showModal();
  field.focus();
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "save" && field.value.trim() !== (own?.text ?? "")) {
      written(field.value.trim(), own?.time ?? "");
    }
  }, { once: true });
}

field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    dialog.close("save");
  }
});
