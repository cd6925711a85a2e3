// @ts-check
/** The sentences, words and signs of a turn, as [start, end] in UTF-16 units. */

const SHORT = /(?:^|\s)(?:adr|art|avd|bl\.a|ca|dr|dvs|evt|f\.eks|fr|ifm|ift|inkl|jf|kap|kl|m\.a|mht|mill|mrd|nr|obs|pga|pkt|st|tlf|u\.a|vedr|vha|e\.g|i\.e|mr|mrs|ms|vs)\.\s*$/i;

/** @typedef {"sentence" | "word" | "sign"} Unit */

/** @type {Map<string, Intl.Segmenter>} */
const segmenters = new Map();

/** @param {Unit} unit @param {string} language */
function segmenter(unit, language) {
  const name = unit + language;
  let found = segmenters.get(name);
  if (!found) {
    found = new Intl.Segmenter(language, { granularity: unit === "sign" ? "grapheme" : unit });
    segmenters.set(name, found);
  }
  return found;
}

/**
 * @param {string} text
 * @param {Unit} unit
 * @param {string} language
 * @returns {[number, number][]}
 */
export function parts(text, unit, language) {
  /** @type {[number, number][]} */
  const found = [];
  let start = -1;
  for (const one of segmenter(unit, language).segment(text)) {
    if (unit === "word" && !one.isWordLike) continue;
    const from = start < 0 ? one.index : start;
    const to = one.index + one.segment.length;
    if (unit === "sentence" && SHORT.test(text.slice(from, to))) { start = from; continue; }
    start = -1;
    const piece = text.slice(from, to);
    const left = unit === "sign" ? 0 : piece.length - piece.trimStart().length;
    const right = unit === "sign" ? 0 : piece.length - piece.trimEnd().length;
    if (from + left < to - right) found.push([from + left, to - right]);
  }
  if (start >= 0) found.push([start, text.trimEnd().length]);
  return found;
}
