// @ts-check
/** The coding page: what each key and button does, and what it looks like at once. */

import { Book, listCodes } from "./book.js";
import { Codings } from "./codings.js";
import { listen } from "./keys.js";
import { Live } from "./live.js";
import { openFresh } from "./fresh.js";
import { openMemo } from "./memo.js";
import { openPalette } from "./palette.js";
import { Offers } from "./offers.js";
import { Passage } from "./passage.js";
import { compare, selected, textOf, turnOf } from "./place.js";
import { Queue, newOperation } from "./queue.js";
import { showDetails } from "./details.js";
import { openUndo } from "./undo.js";
import { hideQuick, showQuick } from "./quick.js";
import { learn, say, tell } from "./words.js";

/** @typedef {import("./codings.js").Coding} Coding */

const text = /** @type {HTMLElement} */ (document.getElementById("text"));
const facts = text.dataset;
learn(facts.words ?? "{}");

const me = facts.coder ?? "", interview = facts.interview ?? "";
/** @type {Record<string, string>} */
const coders = JSON.parse(facts.coders ?? "{}");
const names = { codes: new Map(), coders, against: say("against"), memo: say("memo") };
for (const one of document.querySelectorAll(".code")) {
  names.codes.set(/** @type {HTMLElement} */ (one).dataset.k, one.textContent ?? "");
}

const book = new Book(me);
const codings = new Codings(text, me, names);
const passage = new Passage(text);
/** @type {Coding | null} the coding that is being given another passage */
let moving = null;

const queue = new Queue(interview, me, facts.text ?? "", {
  seen: (id) => codings.get(id)?.time ?? "",
  done: (told, change) => {
    live.acknowledged(told.sequence);
    offers.renewSoon();
    if (change.body.stream !== interview && change.path === "/change/undo") {
      tell(say("Undone in {place}", { place: change.body.stream === "study" ? say("the study") : change.body.stream }));
      return;
    }
    apply(told);
    if (change.path === "/change/undo") tell(say("Undone"));
    if (change.path === "/change/redo") tell(say("Done again"));
  },
  refused: (said) => {
    tell(said, "bad");
    void live.ask(true);
  },
});
const live = new Live(interview, Number(facts.sequence), {
  news: apply,
  lost: (said) => queue.lose(said),
  found: () => { if (queue.lost) queue.found(); },
});

/** Show what the server has told of. @param {any} told */
function apply(told) {
  for (const [id, coding] of Object.entries(told.codings)) {
    if (queue.touches(id)) continue;
    if (coding) codings.put(coding);
    else codings.drop(id);
  }
  if (told.all) {
    for (const id of codings.ids()) if (!(id in told.codings) && !queue.touches(id)) codings.drop(id);
  }
  for (const [n, key] of Object.entries(told.keys ?? {})) paintKey(Number(n), key);
  if ("undo" in told) {
    enable("do-undo", told.undo);
    enable("do-redo", told.redo);
  }
  if ("keyed" in told && String(told.keyed) !== facts.keyed) {
    facts.keyed = String(told.keyed);
    if (!told.all) window.setTimeout(() => void live.ask(true));
  }
  if (told.text && told.text !== facts.text) {
    facts.text = told.text;
    tell(say("The transcript was corrected. Load the page again before you go on."), "bad");
  }
  if (told.edition && told.edition !== facts.edition) void renew();
}

/** The codebook has changed: names and colours anew. */
async function renew() {
  const edition = await book.load();
  facts.edition = edition;
  for (const code of book.codes.values()) names.codes.set(code.id, code.name);
  listCodes(book);
  const colours = /** @type {HTMLLinkElement} */ (document.getElementById("colours"));
  colours.href = "/codes.css?" + edition;
  tell(say("The codebook has changed."));
}

/** @param {string} id @param {boolean} possible */
function enable(id, possible) {
  /** @type {HTMLButtonElement} */ (document.getElementById(id)).disabled = !possible;
}

/** @param {number} n @param {any} key */
function paintKey(n, key) {
  const button = turnOf(n)?.querySelector(".key");
  if (!(button instanceof HTMLElement)) return;
  const item = book.items.find((one) => one.id === key.item);
  button.textContent = item?.label ?? "–";
  button.title = item?.text ?? say("not in the guide");
  button.className = "key " + (key.by ? "set" : key.sure >= 0.75 ? "sure" : key.sure >= 0.4 ? "likely" : "unsure");
}

/** Code the passage at once, and have it saved. @param {string} code @param {boolean} against @returns {string} the new coding, if there is one */
function put(code, against) {
  if (!book.codes.has(code)) return "";
  const stance = against ? "contradicts" : "supports";
  const place = { from: passage.from, to: passage.to };
  const twin = codings.of(place.from[0]).find((one) => one.own && one.code === code
    && compare(one.from, place.from) === 0 && compare(one.to, place.to) === 0);
  if (twin) {
    if (twin.stance !== stance) turnStance(twin);
    return "";
  }
  const operation = newOperation();
  codings.put({ id: operation, code, stance, coder: me, own: true, time: "", memo: false, ...place });
  queue.add("/change/code", { operation, code, stance, ...place });
  book.use(code);
  enable("do-undo", true);
  tell(say("Coded «{code}»", { code: names.codes.get(code) ?? code }));
  hideQuick();
  return operation;
}

/** @param {string} id @returns {HTMLElement | null} */
const labelOf = (id) => text.querySelector(`.tag[data-i="${CSS.escape(id)}"]`);

/** @param {Coding} coding @param {Partial<Coding>} changes */
function alter(coding, changes) {
  queue.add("/change/coding", { coding: coding.id, seen: coding.time, ...changes });
  codings.put({ ...coding, ...changes });
}

/** @param {Coding} coding */
function turnStance(coding) {
  const stance = coding.stance === "supports" ? "contradicts" : "supports";
  alter(coding, { stance });
  tell(stance === "supports" ? say("Now for") : say("Now against"));
}

/** @param {Coding} coding */
function remove(coding) {
  queue.add("/change/remove", { coding: coding.id, seen: coding.time });
  codings.drop(coding.id);
  tell(say("Removed «{code}»", { code: names.codes.get(coding.code) ?? coding.code }));
  enable("do-undo", true);
}

/** @returns {import("./palette.js").Entry[]} */
const codeEntries = () => book.inOrder().map((code) => ({
  id: code.id, name: code.name, hint: code.theme, also: [code.id, ...code.keywords].join(" "), key: book.keyOf(code.id),
  look: "k-" + code.id, about: code.definition,
}));

/** @param {import("./palette.js").Entry} entry @param {string} key */
function assign(entry, key) {
  for (const [other, code] of Object.entries(book.keys)) if (code === entry.id) delete book.keys[other];
  book.keys[key] = entry.id;
  queue.add("/change/keys", { stream: "study", keys: Object.entries(book.keys).map((pair) => pair.join(":")) });
  tell(say("Key {key} now puts «{code}»", { key, code: entry.name }));
}

const back = () => turnOf(passage.turn)?.focus({ preventScroll: true });

const offers = new Offers(text, interview, me, names, {
  accept: (offer, against) => {
    passage.go(offer.turn, { scroll: false });
    passage.set(offer.from, offer.to, "free");
    const made = put(offer.code, against || offer.stance === "contradicts");
    passage.whole();
    if (!made || against) return;
    // On the new label at once: X there says the other of the two.
    labelOf(made)?.focus({ preventScroll: true });
    const code = names.codes.get(offer.code) ?? offer.code;
    if (offer.stance === "contradicts") tell(say("Coded «{code}» as against; X makes it for", { code }));
    else if (offer.stance) tell(say("Coded «{code}» as for; X makes it against", { code }));
    else tell(say("Coded «{code}» as for, though nothing tells which; X makes it against", { code }));
  },
  reject: (offer) => queue.add("/change/refuse", { from: offer.from, to: offer.to, code: offer.code, verdict: "rejected" }),
  point: (offer) => passage.set(offer.from, offer.to, "free"),
});

export const acts = {
  /** @param {1 | -1} way */
  suggestion(way) {
    const next = offers.after(passage.turn, way);
    if (!next) { tell(say("No more suggestions")); return; }
    passage.go(next.turn, { focus: false });
    offers.focus(next);
  },
  /** @param {string} id */
  reject(id) { offers.reject(id); back(); },
  /** Take a suggestion as against the finding. @param {string} id */
  accept(id) { offers.accept(id, true); },
  choose() {
    openPalette(say("Code this passage"), codeEntries(), (entry, against) => { back(); put(entry.id, against); }, assign, (name, against) => {
      openFresh(name, book.themes, (code) => void renew().then(() => { back(); put(code, against); }));
    });
  },
  /** @param {string} digit @param {boolean} against */
  own(digit, against) { if (book.keys[digit]) put(book.keys[digit], against); else acts.choose(); },
  /** @param {boolean} against */
  again(against) { if (book.used[0]) put(book.used[0], against); else acts.choose(); },
  undo() { queue.add("/change/undo", {}); },
  undoList() {
    void openUndo(names.codes, (act) => { back(); queue.add("/change/undo", { stream: act.stream, only: act.operation }); });
  },
  redo() { queue.add("/change/redo", {}); },
  /** @param {Coding} coding */
  stance(coding) { if (coding.own) turnStance(coding); },
  /** @param {Coding} coding */
  remove(coding) { if (coding.own) remove(coding); },
  /** @param {Coding} coding */
  recode(coding) {
    if (!coding.own) return;
    openPalette(say("Change the code"), codeEntries(), (entry) => { back(); alter(coding, { code: entry.id }); });
  },
  /** @param {Coding} coding */
  move(coding) {
    if (!coding.own) return;
    moving = coding;
    passage.go(coding.from[0]);
    passage.set(coding.from, coding.to, "free");
    tell(say("Choose the new place and press Enter; Escape leaves it"), "bad");
  },
  /** Enter: put the coding that is being moved where the passage is. */
  settle() {
    if (!moving) return acts.choose();
    const coding = codings.get(moving.id);
    moving = null;
    tell("");
    if (coding) alter(coding, { from: passage.from, to: passage.to });
  },
  leave() {
    if (moving) tell("");
    moving = null;
    hideQuick();
    passage.whole();
  },
  question() {
    const n = passage.turn, button = /** @type {HTMLElement} */ (turnOf(n)?.querySelector(".key"));
    const best = (button.dataset.best ?? "").split(" ");
    const rank = (/** @type {string} */ id) => (best.includes(id) ? best.indexOf(id) : best.length);
    const items = book.items.map((one) => ({ id: one.id, name: `${one.label}  ${one.text}`, look: "item" }));
    items.sort((a, b) => rank(a.id) - rank(b.id));
    openPalette(say("Which question does this turn deal with?"), [...items, { id: "", name: say("None of them"), look: "item" }], (entry) => {
      back();
      paintKey(n, { item: entry.id || null, by: me, sure: 1 });
      queue.add("/change/key", { turn: n, item: entry.id || null });
    });
  },
  /** @param {Coding | null} coding */
  memo(coding) {
    const about = coding
      ? { kind: "coding", ref: coding.id, heading: say("Memo on the coding «{code}»", { code: names.codes.get(coding.code) ?? coding.code }) }
      : { kind: "turn", ref: `${interview}:${passage.turn}`, heading: say("Memo on the turn") };
    writeMemo(about);
  },
  interviewMemo() { writeMemo({ kind: "interview", ref: interview, heading: say("Memo on the interview") }); },
  /** @param {string} code */
  codeMemo(code) {
    writeMemo({ kind: "code", ref: code, stream: "study", heading: say("Memo on the code «{code}»", { code: names.codes.get(code) ?? code }) });
  },
  /** @param {1 | -1} way */
  uncoded(way) {
    go(way, (n) => turnOf(n)?.classList.contains("tell") === true && !codings.of(n).some((one) => one.own), say("No more uncoded turns"));
  },
  /** @param {1 | -1} way */
  differ(way) { go(way, (n) => differs(codings.of(n)), say("No more places where you disagree")); },
};

/** @param {{kind: string, ref: string, heading: string, stream?: string}} about */
function writeMemo({ kind, ref, heading, stream }) {
  void openMemo(interview, me, coders, heading, kind, ref, (written, seen) => {
    queue.add("/change/memo", { kind, ref, text: written, seen, ...(stream ? { stream } : {}) });
    const coding = kind === "coding" ? codings.get(ref) : undefined;
    if (coding) codings.put({ ...coding, memo: written !== "" });
    tell(say("Saved"));
  });
}

/** Whether coders who both worked on a turn chose different codes. @param {Coding[]} all */
function differs(all) {
  const own = new Set(all.filter((one) => one.own).map((one) => one.code + one.stance));
  const others = new Set(all.filter((one) => !one.own).map((one) => one.code + one.stance));
  return own.size + others.size > 0 && [...own, ...others].some((one) => !(own.has(one) && others.has(one)));
}

/** @param {1 | -1} way @param {(n: number) => boolean} fits @param {string} none */
function go(way, fits, none) {
  for (let n = passage.turn + way; n >= 1 && n <= passage.last; n += way) {
    if (fits(n)) { passage.go(n); turnOf(n)?.scrollIntoView({ block: "center" }); return; }
  }
  tell(none);
}

/** @param {string} id @param {() => void} act */
const on = (id, act) => document.getElementById(id)?.addEventListener("click", act);
on("do-code", () => acts.choose());
on("do-memo", () => acts.memo(null));
on("do-undo", () => acts.undo());
on("do-undo-list", () => acts.undoList());
on("do-redo", () => acts.redo());
on("do-uncoded", () => acts.uncoded(1));
on("do-differ", () => acts.differ(1));
on("do-suggest", () => offers.turn());
on("do-help", () => /** @type {HTMLDialogElement} */ (document.getElementById("help")).showModal());

document.getElementById("codebook")?.addEventListener("click", (event) => {
  const code = event.target instanceof Element ? event.target.closest(".code") : null;
  if (code instanceof HTMLElement) { put(code.dataset.k ?? "", event.shiftKey); back(); }
});
for (const kind of ["focusin", "pointerover"]) {
  document.addEventListener(kind, (event) => showDetails(event.target, { book, codings, coders, names, acts }));
}

text.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const turn = target?.closest(".turn");
  if (!(turn instanceof HTMLElement)) return;
  const n = Number(turn.dataset.n);
  if (target?.closest(".key")) { passage.go(n); acts.question(); return; }
  if (target?.closest(".tag")) { if (n !== passage.turn) passage.go(n, { focus: false }); return; }
  if (!selected() && n !== passage.turn) passage.go(n, { scroll: false });
});
document.addEventListener("pointerup", () => window.setTimeout(() => {
  const chosen = selected();
  if (!chosen) { hideQuick(); return; }
  passage.go(chosen[0][0], { focus: false, scroll: false });
  passage.set(chosen[0], chosen[1], "free");
  turnOf(chosen[0][0])?.focus({ preventScroll: true });
  if (!moving) showQuick(chosen, book, names, acts, put);
}));

listen(text, passage, codings, acts);
book.read(JSON.parse(facts.book ?? "{}"));
const wanted = Number(/^#t(\d+)$/.exec(location.hash)?.[1] ?? 0);
passage.go(wanted && turnOf(wanted) ? wanted : 1, { focus: document.activeElement === document.body, scroll: false });
void live.ask();
text.dataset.ready = "1";
performance.mark("ready");
offers.begin();
