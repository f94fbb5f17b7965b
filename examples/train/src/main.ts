import { DataError } from "./dataError.ts";
import { help } from "./help.ts";
import { readOptions } from "./options.ts";
import { UsageError } from "./usageError.ts";

const done = 0;
const couldNotTrain = 1;
const wronglyCalled = 2;

/** Runs the program, and returns its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options === "help") console.log(help);
    else {
      // What is wrong with the arguments is told without loading what trains.
      const { trainAndTell } = await import("./trainAndTell.ts");
      await trainAndTell(options);
    }
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
