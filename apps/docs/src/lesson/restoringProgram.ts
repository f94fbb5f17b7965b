import { keptPrefix } from "../keep/kept.ts";
import { editsPrefix } from "../keep/keptEdits.ts";
import { strokePattern } from "../pad/strokeText.ts";
import { cellId } from "./cellId.ts";
import { originWords } from "./originWords.ts";
import { longestLink, prefix } from "./share/changesInLink.ts";

/**
 * A program, as text, that runs while the page of a lesson is still being read. It puts into each cell,
 * as text, what a link brings for it, or else what this browser keeps of it, and marks it as such; and
 * it fills in the notice of what the link brought. It takes nothing that `readChanges` refuses.
 *
 * A link is expanded beside the page's thread. Until that is done, a few milliseconds, nothing is seen.
 *
 * @param lesson The name of the lesson's folder.
 * @param names Those of its cells.
 */
export function restoringProgram(lesson: string, names: readonly string[]): string {
  const ids = names.map((name) => [name, cellId(name)]);
  return `(() => {
  const ids = new Map(${JSON.stringify(ids)}); // in the lesson's order
  const texts = new Map();
  const put = () => {
    for (const cell of document.querySelectorAll("section[aria-label^='Cell ']")) {
      const text = texts.get(cell.getAttribute("aria-label").slice(5));
      const origin = cell.querySelector("[data-from]"); // behind the code, which has then arrived whole
      if (!text || !origin) continue;
      texts.delete(text.name);
      const shown = cell.querySelector("[data-wakes] pre code"); // none that is awake
      if (!shown) continue;
      shown.textContent = text.code;
      origin.textContent = ${JSON.stringify(originWords)}[text.from];
    }
  };
  const show = (cells, from) => {
    for (const { name, code } of cells) texts.set(name, { name, code, from });
    put();
    if (document.readyState !== "loading") return;
    const arriving = new MutationObserver(put);
    arriving.observe(document, { childList: true, subtree: true });
    addEventListener("DOMContentLoaded", () => arriving.disconnect());
  };
  const check = (cells) => {
    for (const { name, code } of cells)
      if (typeof name !== "string" || typeof code !== "string") throw new TypeError();
  };

  let kept = [];
  try {
    const edits = JSON.parse(localStorage.getItem(${JSON.stringify(`${keptPrefix}${editsPrefix}${lesson}`)}));
    check(edits);
    show((kept = edits), "earlier visit");
  } catch {}

  const receive = async (packed) => {
    const bytes = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const blob = new Blob([Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))]);
    const stream = blob.stream().pipeThrough(new DecompressionStream("deflate"));
    const changes = await new Response(stream).json();
    const { cells, drawing = [], settings = {} } = changes;
    check(cells);
    if (!drawing.every((stroke) => ${strokePattern}.test(stroke))) return;
    if (Object(settings) !== settings || Array.isArray(settings)) return;
    show(cells, "link");

    const within = (cells) => [...ids.keys()].filter((name) => cells.some((cell) => cell.name === name));
    const brought = within(cells);
    const own = within(kept).filter((name) => brought.includes(name));
    const notice = document.getElementById("arrival");
    const [cellsNamed, ownNamed] = notice.querySelectorAll("[data-awaited]");
    brought.forEach((name, i) => {
      const link = document.createElement("a");
      link.href = "#" + ids.get(name);
      link.textContent = name;
      cellsNamed.append(i > 0 ? ", " : "", link);
    });
    ownNamed.textContent = own.map((name) => "“" + name + "”").join(", ");
    const parts = { ...changes, cells: brought[0], own: own[0] };
    const names = ["cells", "own", "drawing", "settings"].filter((part) => parts[part]);
    notice.dataset.brought = names.join(" ");
  };
  // What is longer was not made here, and might expand to fill the memory.
  if (!location.hash.startsWith("${prefix}") || location.hash.length > ${longestLink}) return;
  const { style } = document.documentElement;
  style.visibility = "hidden";
  receive(location.hash.slice(${prefix.length}))
    .catch(() => {}) // the page will say what is wrong with it
    .finally(() => (style.visibility = ""));
})();`;
}
