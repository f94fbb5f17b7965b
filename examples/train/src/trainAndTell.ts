import { seededRandom, sizeOf, useEngine } from "@underhood/core";
import { abortOnSignals } from "./abortOnSignals.ts";
import { findMisread } from "./findMisread.ts";
import { loadPair } from "./loadPair.ts";
import type { Options } from "./options.ts";
import { saveNet } from "./saveNet.ts";
import { showEpochs } from "./showEpochs.ts";
import { showMisread } from "./showMisread.ts";
import { simpleNet } from "./simpleNet.ts";
import { trainEpochs } from "./trainEpochs.ts";

/** Trains the simple net as the options say, and tells in the terminal how it goes and what it misreads. */
export async function trainAndTell(options: Options): Promise<void> {
  const signal = abortOnSignals();
  await useEngine();
  const pair = await loadPair(options, signal);
  const [count, ...imageShape] = pair.training.images.shape;
  const [judgedBy] = pair.validation.images.shape;
  console.log(`${count} images to learn from, ${judgedBy} to judge by`);
  const random = seededRandom(options.seed);
  const net = simpleNet(sizeOf(imageShape), random);
  const epochs = await trainEpochs(net, pair, { ...options, random, signal });
  if (epochs.length > 0) showEpochs(epochs);
  if (epochs.length < options.epochs) {
    console.log(`ended early, after ${epochs.length} of ${options.epochs} epochs`);
  }
  showMisread(await findMisread(net, pair.validation, options.labels), judgedBy);
  if (options.save !== undefined) await saveNet(net, options.save);
}
