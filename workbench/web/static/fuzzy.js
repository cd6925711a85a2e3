// @ts-check
/** How well what was typed fits a name: by the beginnings of words first, then by letters in order. */

/** @param {string} text */
const plain = (text) => text.toLowerCase().normalize("NFC");

/**
 * @param {string} typed
 * @param {string} name
 * @returns {number} 0 when it does not fit; more is better
 */
export function fits(typed, name) {
  const wanted = plain(typed).replace(/\s+/g, ""), text = plain(name);
  if (!wanted) return 1;
  const whole = text.indexOf(plain(typed).trim());
  if (whole === 0) return 1000 - text.length;
  if (whole > 0 && /[\s\-–/(]/.test(text[whole - 1])) return 800 - text.length;
  let best = 0;
  for (let start = text.indexOf(wanted[0]); start >= 0; start = text.indexOf(wanted[0], start + 1)) {
    best = Math.max(best, from(wanted, text, start));
  }
  return whole > 0 ? Math.max(best, 500 - text.length) : best;
}

/** @param {string} wanted @param {string} text @param {number} start */
function from(wanted, text, start) {
  let score = 0, at = start;
  for (let i = 0; i < wanted.length; i++) {
    const found = text.indexOf(wanted[i], at);
    if (found < 0) return 0;
    if (found === 0 || /[\s\-–/(]/.test(text[found - 1])) score += 12;
    else if (found === at && i > 0) score += 8;
    else score += 2 - Math.min(found - at, 1.9);
    at = found + 1;
  }
  return 100 + score - text.length / 100;
}
