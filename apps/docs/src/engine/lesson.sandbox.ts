import { useEngine } from "@underhood/core";
import { CellRunner } from "../cells/CellRunner.ts";
import { runCell } from "../cells/runCell.ts";
import { TensorLedger } from "../cells/TensorLedger.ts";
import { codeOf, judgeAnswer } from "../exercise/judgeAnswer.ts";
import type { PageOffers, SandboxOffers } from "../lesson/LessonWorker.ts";
import { type Ask, converse } from "./conversation.ts";
import { completeTfjs, loadModule, readyModulesFor } from "./sandboxModules.ts";

// The program that runs lessons. `plugins/sandboxLoader.cjs` makes one file of what every lesson
// needs, which `sandboxFrame.ts` starts in a worker whose content policy lets it fetch nothing: what
// else it needs the page hands in, by the port that comes with the first message.

/** Stands for the site. The packages look beside themselves for their files, and find them here. */
const site = "https://lesson.invalid/";

const runner = new CellRunner(loadModule);
const ledger = new TensorLedger();

addEventListener(
  "message",
  ({ ports: [port] }: MessageEvent) => {
    if (!port) return;
    const offers: SandboxOffers = {
      start: startEngine,
      async runCell({ cell, readyMade }) {
        await readyModulesFor(cell.code);
        runner.give(readyMade);
        return runCell(runner, cell, ledger);
      },
      async judge({ answer, readyMade }) {
        await readyModulesFor(codeOf(answer));
        runner.give(readyMade);
        return judgeAnswer(runner, ledger, answer);
      },
    };
    const ask = converse<PageOffers>(port, offers);
    fetchFrom(ask);
    $parts.fetch = async (name) => {
      const code = new Blob([await ask("file", `parts/${name}`)], { type: "text/javascript" });
      importScripts(URL.createObjectURL(code));
    };
  },
  { once: true },
);

async function startEngine(): Promise<void> {
  const options = { wasmFiles: `${site}wasm/` };
  try {
    await useEngine("wasm", options);
  } catch {
    await completeTfjs(); // it has the engine of plain JavaScript
    await useEngine("auto", options);
  }
}

/** Lets `fetch` find the files that the page hands in, and say of all others why it does not. */
function fetchFrom(ask: Ask<PageOffers>): void {
  const fetchFromMemory = globalThis.fetch;
  globalThis.fetch = async (input, options) => {
    const address = input instanceof Request ? input.url : String(input);
    if (address.startsWith("blob:")) return fetchFromMemory(input, options);
    if (address.startsWith(site))
      return new Response(await ask("file", address.slice(site.length)));
    throw new TypeError(`cannot fetch ${address}: code on this page runs without the network`);
  };
}

// The frame around this worker is never painted, so that no frame of an animation would ever come.
globalThis.requestAnimationFrame = (draw) => Number(setTimeout(() => draw(performance.now()), 16));
