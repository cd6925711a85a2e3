// @ts-check
/** Building the report: the server tells of every step, a line of JSON for each. */

const form = /** @type {HTMLFormElement} */ (document.getElementById("build"));
const going = /** @type {HTMLElement} */ (form.querySelector(".build-going"));
const bar = /** @type {HTMLProgressElement} */ (form.querySelector("progress"));
const words = /** @type {HTMLElement} */ (going.querySelector("[role=status]"));
/** @type {Record<string, string>} */
const steps = JSON.parse(form.dataset.steps ?? "{}");
const names = Object.keys(steps);

/** Show what was told; true when it was the last. @param {any} news */
function show(news) {
  if (news.said || news.built) {
    words.textContent = news.said ?? news.built;
    if (news.built) {
      sessionStorage.setItem("told", JSON.stringify({ done: news.built, y: 0 }));
      location.reload();
    }
    return;
  }
  const at = names.indexOf(news.step) + (news.total ? news.done / news.total : 0);
  bar.value = at / names.length;
  words.textContent = steps[news.step];
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
  button.disabled = true;
  going.hidden = false;
  words.textContent = form.dataset.going ?? "";
  try {
    const answer = await fetch("/report/build", { method: "POST" });
    const reader = /** @type {ReadableStream<Uint8Array>} */ (answer.body).getReader();
    const decoder = new TextDecoder();
    let left = "";
    for (;;) {
      const { value, done } = await reader.read();
      left += decoder.decode(value, { stream: !done });
      const lines = left.split("\n");
      left = lines.pop() ?? "";
      for (const line of lines) if (line) show(JSON.parse(line));
      if (done) break;
    }
  } catch {
    words.textContent = document.body.dataset.lost ?? "";
  }
  button.disabled = false;
});
