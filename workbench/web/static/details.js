// @ts-check
/** What a code means, and what can be done with a coding, beside the text. */

import { say } from "./words.js";

const box = /** @type {HTMLElement} */ (document.getElementById("details"));
let shown = "";

/**
 * @param {EventTarget | null} target
 * @param {{book: import("./book.js").Book, codings: import("./codings.js").Codings,
 *   coders: Record<string, string>, names: import("./paint.js").Names, acts: any}} page
 */
export function showDetails(target, page) {
  const over = target instanceof Element ? target.closest(".code, .tag, .guess") : null;
  if (!(over instanceof HTMLElement) || box.contains(over)) return;
  const id = over.dataset.i ?? "", code = over.dataset.k ?? "";
  for (const one of document.querySelectorAll(".tag.lit")) one.classList.remove("lit");
  if (id) over.classList.add("lit");
  if (shown === id + code) return;
  shown = id + code;
  const found = page.book.codes.get(code);
  const title = document.createElement("h2");
  title.className = "k-" + code;
  title.textContent = page.names.codes.get(code) ?? code;
  box.replaceChildren(title);
  line("", found?.definition);
  line(say("Counts: include"), found?.include);
  line(say("Does not count: exclude"), found?.exclude);
  line(say("Suggested because of"), over.dataset.because);
  line(say("As in"), over.dataset.like);
  if (over.matches(".guess")) line(say("For or against?"), stanceSaid(over.dataset.stance ?? ""));
  box.hidden = false;
}

/** @param {string} stance */
function stanceSaid(stance) {
  if (stance === "contradicts") return say("against, by what is told here and elsewhere");
  return stance ? say("for, by what is told here and elsewhere") : say("Nothing tells: Enter codes it as for, X as against.");
}

/** @param {string} heading @param {string | undefined} text */
function line(heading, text) {
  if (!text) return;
  const paragraph = document.createElement("p");
  if (heading) {
    const strong = document.createElement("strong");
    strong.textContent = heading + " ";
    paragraph.append(strong);
  }
  paragraph.append(text);
  box.append(paragraph);
}
