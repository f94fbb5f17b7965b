import { seededRandom, sizeOf, useEngine } from "@underhood/core";
import { abortOnSignals } from "./abortOnSignals.ts";
import { DataError } from "./dataError.ts";
import { findMisread } from "./findMisread.ts";
import { help } from "./help.ts";
import { loadPair } from "./loadPair.ts";
import { type Options, readOptions } from "./options.ts";
import { saveNet } from "./saveNet.ts";
import { showEpochs } from "./showEpochs.ts";
import { showMisread } from "./showMisread.ts";
import { simpleNet } from "./simpleNet.ts";
import { trainEpochs } from "./trainEpochs.ts";
import { UsageError } from "./usageError.ts";

const done = 0;
const couldNotTrain = 1;
const wronglyCalled = 2;

/** Runs the program, and returns its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options === "help") console.log(help);
    else await train(options);
    return done;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`train: ${error.message}; --help lists the options`);
      return wronglyCalled;
    }
    // Other errors would be this program's own mistakes, and keep their stack traces.
    if (!(error instanceof DataError || error instanceof RangeError)) throw error;
    console.error(`train: ${error.message}`);
    return couldNotTrain;
  }
}

async function train(options: Options): Promise<void> {
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
