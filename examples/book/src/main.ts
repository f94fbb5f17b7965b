import { writeFile } from "node:fs/promises";
import { useEngine } from "@underhood/core";
import { DataError } from "./dataError.ts";
import { readDigits } from "./digits.ts";
import { help } from "./help.ts";
import { type Options, readOptions } from "./options.ts";
import { reproduce } from "./reproduce.ts";
import type { Result } from "./result.ts";
import { showResult } from "./showResult.ts";
import { summary } from "./summary.ts";
import { UsageError } from "./usageError.ts";

const done = 0;
const differsOrFailed = 1;
const wronglyCalled = 2;

const kept = new URL("../outputs.json", import.meta.url);

/** Runs the program, and returns its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args, process.env);
    if (options === "help") {
      console.log(help);
      return done;
    }
    return await run(options);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`book: ${error.message}; --help lists the options`);
      return wronglyCalled;
    }
    // Other errors would be this program's own mistakes, and keep their stack traces.
    if (!(error instanceof DataError)) throw error;
    console.error(`book: ${error.message}`);
    return differsOrFailed;
  }
}

async function run({ data, plainKernels, write }: Options): Promise<number> {
  const { name, reason } = await (plainKernels
    ? useEngine("wasm", { trainingKernels: false })
    : useEngine());
  console.error(`Computing with ${name}: ${reason}.`);
  console.error("Reading the digits…");
  const digits = await readDigits(data);
  console.error("Training as the chapter does, for 111 epochs…");
  const result = await reproduce(digits);
  showResult(result);
  console.log(`\n${summary(result)}`);
  if (write) await writeFile(kept, `${JSON.stringify(result, undefined, 2)}\n`);
  return allAgree(result) ? done : differsOrFailed;
}

function allAgree({ sections }: Result): boolean {
  return sections.every(({ rows }) => rows.every(({ agrees }) => agrees));
}
