import type { ReadyMade } from "../cells/CellRunner.ts";
import { converse } from "../engine/conversation.ts";
import { sandbox } from "../engine/lesson.sandbox.ts?program";
import { openSandboxFrame } from "../engine/sandboxFrame.ts";
import { myDigitOf } from "../pad/myDigit.ts";
import { shownDrawing } from "../pad/shownDrawing.ts";
import type { PageOffers, RunningLessonWorker, SandboxOffers } from "./LessonWorker.ts";

/** Starts a worker for one lesson. Its calls reject if its program cannot be fetched. */
export function openLessonWorker(): RunningLessonWorker {
  const { port1: port, port2 } = new MessageChannel();
  const offers: PageOffers = { file: async (path) => (await siteFile(path)).arrayBuffer() };
  const ask = converse<SandboxOffers>(port, offers);
  const frame = openSandboxFrame(
    read(sandbox.program).then((response) => response.text()),
    port2,
  );
  const orBroken = <T>(answer: Promise<T>) => Promise.race([answer, frame.broken]);
  return {
    start: () => orBroken(frame.started.then(() => ask("start", undefined))),
    runCell: async (cell) => orBroken(ask("runCell", { cell, readyMade: await readyMade() })),
    judge: async (answer) => orBroken(ask("judge", { answer, readyMade: await readyMade() })),
    end() {
      port.close();
      frame.remove();
    },
  };
}

async function readyMade(): Promise<ReadyMade> {
  const { image: myDigit } = await myDigitOf(shownDrawing.now());
  return { myDigit };
}

/** A file that a lesson may have: one of those that were listed when the site was built. */
function siteFile(path: string): Promise<Response> {
  const address = Object.hasOwn(sandbox.files, path) ? sandbox.files[path] : undefined;
  if (address === undefined) throw new TypeError(`there is no file ${path} for lessons`);
  return read(address);
}

async function read(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`${address} cannot be read: the server answers ${response.status}`);
  return response;
}
