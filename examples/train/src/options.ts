import { parseArgs } from "node:util";
import { UsageError } from "./usageError.ts";

/** What to train on, and how. */
export interface Options {
  /** The folder of the four IDX files; without it, the embedded digits. */
  readonly data: string | undefined;
  /** The label that the net says yes to, and the one it says no to. */
  readonly labels: readonly [yes: number, no: number];
  readonly epochs: number;
  readonly seed: number;
  readonly learningRate: number;
  readonly batchSize: number;
  /** Where the net's weights go, as a safetensors file; without it, nowhere. */
  readonly save: string | undefined;
}

const defaults = {
  labels: "3,7",
  epochs: "40",
  seed: "42",
  "learning-rate": "0.1",
  "batch-size": "256",
};

/**
 * Reads the command line.
 *
 * @returns the options, or `"help"` if that was asked for
 * @throws UsageError for what it does not know or cannot use.
 */
export function readOptions(args: readonly string[]): Options | "help" {
  const { help, data, save, ...texts } = parse(args);
  if (help) return "help";
  return {
    data,
    labels: labelPair(texts.labels),
    epochs: wholeNumber("--epochs", texts.epochs, { from: 1 }),
    seed: wholeNumber("--seed", texts.seed, { from: 0 }),
    learningRate: positiveNumber("--learning-rate", texts["learning-rate"]),
    batchSize: wholeNumber("--batch-size", texts["batch-size"], { from: 1 }),
    save,
  };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", short: "h", default: false },
        data: { type: "string" },
        labels: { type: "string", default: defaults.labels },
        epochs: { type: "string", default: defaults.epochs },
        seed: { type: "string", default: defaults.seed },
        "learning-rate": { type: "string", default: defaults["learning-rate"] },
        "batch-size": { type: "string", default: defaults["batch-size"] },
        save: { type: "string" },
      },
    });
    return values;
  } catch (error) {
    // Node's own message; what follows its first sentence is about other programs than this one.
    const [sentence = ""] = (error as Error).message.split(/\.(?:\s|$)|\n/);
    throw new UsageError(sentence, { cause: error });
  }
}

function wholeNumber(name: string, text: string, { from }: { from: number }): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= from && Number.isSafeInteger(value)) return value;
  throw new UsageError(`${name} takes a whole number from ${from} up, got "${text}"`);
}

function positiveNumber(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value > 0) return value;
  throw new UsageError(`${name} takes a number above 0, got "${text}"`);
}

function labelPair(text: string): [number, number] {
  const [yes, no] = /^(\d+),(\d+)$/.exec(text)?.slice(1).map(Number) ?? [];
  if (yes !== undefined && no !== undefined && yes !== no) return [yes, no];
  throw new UsageError(`--labels takes two different labels such as 3,7, got "${text}"`);
}
