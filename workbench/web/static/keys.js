// @ts-check
/** The keys of the coding page. They count only while one is in the text. */

/**
 * @typedef {import("./passage.js").Passage} Passage
 * @typedef {import("./codings.js").Codings} Codings
 */

/**
 * @param {HTMLElement} text
 * @param {Passage} passage
 * @param {Codings} codings
 * @param {any} acts
 */
export function listen(text, passage, codings, acts) {
  text.addEventListener("keydown", (event) => {
    const label = event.target instanceof Element ? event.target.closest(".tag") : null;
    const coding = label instanceof HTMLElement ? codings.get(label.dataset.i ?? "") ?? null : null;
    const name = nameOf(event);
    if (event.target instanceof Element && event.target.closest(".guess, .offer button") && ["Enter", " "].includes(event.key)) return;
    if (event.target instanceof HTMLElement && event.target.closest(".guess") && event.key === "Delete") {
      event.preventDefault();
      acts.reject(event.target.dataset.i ?? "");
      return;
    }
    if (event.target instanceof HTMLElement && event.target.closest(".guess") && name === "x") {
      event.preventDefault();
      acts.accept(event.target.dataset.i ?? "");
      return;
    }
    const act = (coding && onLabel(name, coding, acts)) || onText(name, passage, coding, acts);
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, dialog");
    if (!typing && event.key === "?") {
      event.preventDefault();
      /** @type {HTMLDialogElement} */ (document.getElementById("help")).showModal();
    }
  });
}

/** Such as «Shift+n», «Control+z», «3» and «Shift+3». @param {KeyboardEvent} event */
function nameOf(event) {
  if (event.getModifierState("AltGraph")) return ""; // a sign is being typed, such as @ on a Norwegian keyboard
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  const key = digit && event.key.length === 1 ? digit : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const held = [event.ctrlKey || event.metaKey ? "Control+" : "", event.altKey ? "Alt+" : "", event.shiftKey ? "Shift+" : ""];
  return held.join("") + key;
}

/** @param {string} name @param {any} coding @param {any} acts @returns {(() => void) | undefined} */
function onLabel(name, coding, acts) {
  return {
    x: () => acts.stance(coding),
    e: () => acts.move(coding),
    r: () => acts.recode(coding),
    m: () => acts.memo(coding),
    Delete: () => acts.remove(coding),
    Backspace: () => acts.remove(coding),
    Enter: () => acts.memo(coding),
  }[name];
}

/** @param {string} name @param {Passage} passage @param {any} coding @param {any} acts @returns {(() => void) | undefined} */
function onText(name, passage, coding, acts) {
  const digit = /^(Shift\+)?([1-9])$/.exec(name);
  if (digit) return () => acts.own(digit[2], Boolean(digit[1]));
  const way = /** @type {1 | -1} */ (name.endsWith("Left") || name.endsWith("Up") || name.startsWith("Shift+") && name.length === 7 ? -1 : 1);
  switch (name) {
    case "ArrowDown": case "j": return () => passage.go(passage.turn + 1);
    case "ArrowUp": case "k": return () => passage.go(passage.turn - 1);
    case "ArrowRight": case "ArrowLeft": return () => passage.step(way);
    case "Shift+ArrowRight": case "Shift+ArrowLeft": return () => passage.stretch(way);
    case "Alt+Shift+ArrowRight": case "Alt+Shift+ArrowLeft": return () => passage.stretch(way, "sign");
    case "Control+Shift+ArrowRight": case "Control+Shift+ArrowLeft": return () => passage.stretchStart(way);
    case "Shift+ArrowDown": case "Shift+ArrowUp": return () => passage.stretchTurns(way);
    case "s": return () => passage.choose("sentence");
    case "w": return () => passage.choose("word");
    case "c": case " ": return () => acts.choose();
    case "Enter": return coding ? undefined : () => acts.settle();
    case "Escape": return () => { acts.leave(); passage.go(passage.turn); };
    case ".": return () => acts.again(false);
    case "n": case "Shift+n": return () => acts.uncoded(way);
    case "d": case "Shift+d": return () => acts.differ(way);
    case "g": case "Shift+g": return () => acts.suggestion(way);
    case "m": return () => acts.memo(null);
    case "Shift+m": return () => acts.interviewMemo();
    case "q": return () => acts.question();
    case "u": case "Control+z": return () => acts.undo();
    case "z": return () => acts.undoList();
    case "Shift+u": case "Control+Shift+z": case "Control+y": return () => acts.redo();
    default: return undefined;
  }
}
