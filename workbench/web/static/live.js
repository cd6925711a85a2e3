// @ts-check
/** What other windows and programs do, asked for once a second and at once after our own. */

const EVERY_MS = 1000;
const HIDDEN_MS = 5000;

export class Live {
  /**
   * @param {string} interview
   * @param {number} sequence
   * @param {{news: (told: any) => void, lost: (said?: string) => void, found: () => void}} page
   */
  constructor(interview, sequence, page) {
    this.interview = interview;
    this.sequence = sequence;
    this.least = sequence;
    this.page = page;
    this.timer = 0;
    this.asking = false;
    this.channel = new BroadcastChannel("wb");
    this.channel.onmessage = () => void this.ask();
    document.addEventListener("visibilitychange", () => { if (!document.hidden) void this.ask(); });
    this.#later();
  }

  #later() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), document.hidden ? HIDDEN_MS : EVERY_MS);
  }

  /** Our own change was acknowledged at ``sequence``: an older picture is out of date. @param {number} sequence */
  acknowledged(sequence) {
    this.least = Math.max(this.least, sequence);
    this.channel.postMessage("news");
  }

  /** @param {boolean} [all] everything anew, not only what is new */
  async ask(all = false) {
    if (this.asking) return;
    this.asking = true;
    try {
      const after = all ? 0 : this.sequence;
      const answer = await fetch(`/t/${encodeURIComponent(this.interview)}/news?after=${after}${all ? "&all" : ""}`, { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(8000) });
      const told = await answer.json();
      if (!answer.ok) { this.page.lost(told.said); return; }
      this.page.found();
      if (told.sequence >= this.least) {
        this.sequence = told.sequence;
        this.page.news(told);
      }
    } catch { this.page.lost(); } finally {
      this.asking = false;
      this.#later();
    }
  }
}
