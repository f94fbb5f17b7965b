// The page that trains in a browser: inChromium.ts bundles and serves it, and calls trainHere.
import type { LabelledImages } from "@underhood/data";
import { type ContenderName, contenders } from "./contenders.ts";
import { type NetName, nets } from "./nets.ts";
import { setsFor } from "./setsFor.ts";
import type { Task, Trained } from "./trained.ts";

/** Trains a net in the page. */
async function trainHere(contender: ContenderName, name: NetName, task: Task): Promise<Trained> {
  const net = nets[name];
  const [training, validation] = await Promise.all([setOf("training"), setOf("validation")]);
  const sets = setsFor(net, { training, validation }, task.digits);
  return contenders[contender](net, sets, task, { wasmFiles: "/wasm/" });
}

async function setOf(name: string): Promise<LabelledImages> {
  const [data, labels] = await Promise.all([bytesOf(`${name}-images`), bytesOf(`${name}-labels`)]);
  return { images: { shape: [labels.length, 28, 28], data }, labels };
}

async function bytesOf(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(`/mnist/${name}`)).arrayBuffer());
}

Object.assign(globalThis, { trainHere });
