import { parseArgs } from "node:util";
import { UsageError } from "./usageError.ts";

/** Where the digits are, what computes, and what becomes of the comparison. */
export interface Options {
  /** The folder of the four IDX files; without it, they are downloaded once. */
  readonly data: string | undefined;
  /** Whether TensorFlow.js's own kernels compute, instead of ours. */
  readonly plainKernels: boolean;
  /** Whether the comparison is kept for the site. */
  readonly write: boolean;
}

/**
 * Reads the command line.
 *
 * @returns the options, or `"help"` if that was asked for
 * @throws UsageError for what it does not know, or what does not go together.
 */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Options | "help" {
  const { help, data, write, "plain-kernels": plainKernels } = parse(args);
  if (help) return "help";
  if (plainKernels && write) {
    throw new UsageError(
      "--write keeps the numbers of the training kernels, so it cannot go with --plain-kernels",
    );
  }
  // An empty variable is how a shell says that there is none.
  return { data: data ?? (environment.UNDERHOOD_MNIST || undefined), plainKernels, write };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", short: "h", default: false },
        data: { type: "string" },
        "plain-kernels": { type: "boolean", default: false },
        write: { type: "boolean", default: false },
      },
    });
    return values;
  } catch (error) {
    // Node's own message; what follows its first sentence is about other programs than this one.
    const [sentence = ""] = (error as Error).message.split(/\.(?:\s|$)|\n/);
    throw new UsageError(sentence, { cause: error });
  }
}
