// @ts-check
/** Memos: on a coding, a turn, a code or the interview. One's own is written; others' are read. */

/** @typedef {{id: string, kind: string, ref: string, text: string, coder: string, time: string}} Memo */

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("memo"));
const title = /** @type {HTMLElement} */ (document.getElementById("memo-title"));
const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("memo-text"));
const others = /** @type {HTMLElement} */ (document.getElementById("memo-others"));

/** A coding that was removed and brought back is another life of the same. @param {string} ref */
const root = (ref) => ref.split("~")[0];

/** @param {string} interview @returns {Promise<Memo[]>} */
async function memosOf(interview) {
  try {
    return await (await fetch(`/t/${encodeURIComponent(interview)}/memos`)).json();
  } catch { return []; } // the server is away: what is written is kept, and held against what is there then
}

/**
 * Show the memo dialog, and hand over what was written when it differs. It stands there at
 * once, so that no letter is lost; what was written before is put in front when it arrives.
 * @param {string} interview
 * @param {string} me
 * @param {Record<string, string>} coders
 * @param {string} heading
 * @param {string} kind
 * @param {string} ref
 * @param {(text: string, seen: string) => void} written
 */
export async function openMemo(interview, me, coders, heading, kind, ref, written) {
  title.textContent = heading;
  others.replaceChildren();
  field.value = "";
  dialog.returnValue = "";
  dialog.showModal();
  field.focus();
  let save = false, text = "";
  const closed = new Promise((then) => dialog.addEventListener("close", () => {
    [save, text] = [dialog.returnValue === "save", field.value];
    then(null);
  }, { once: true }));
  const about = (await memosOf(interview)).filter((one) => one.kind === kind && root(one.ref) === root(ref));
  const own = about.find((one) => one.coder === me);
  const before = own?.text ?? "";
  const joined = (/** @type {string} */ typed) => (before && typed ? before + "\n" + typed : before || typed);
  if (dialog.open) {
    others.replaceChildren(...about.filter((one) => one.coder !== me).map((one) => {
      const quote = document.createElement("blockquote");
      const who = document.createElement("cite");
      who.textContent = coders[one.coder] ?? one.coder;
      quote.append(one.text, who);
      return quote;
    }));
    field.value = joined(field.value);
    await closed;
  } else text = joined(text);
  if (save && text.trim() !== before) written(text.trim(), own?.time ?? "");
}

field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    dialog.close("save");
  }
});
