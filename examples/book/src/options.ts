import { parseArgs } from "node:util";
import { UsageError } from "./usageError.ts";

/** Where the digits are, and what becomes of the comparison. */
export interface Options {
  /** The folder of the four IDX files; without it, they are downloaded once. */
  readonly data: string | undefined;
  /** Whether the comparison is kept for the site. */
  readonly write: boolean;
}

/**
 * Reads the command line.
 *
 * @returns the options, or `"help"` if that was asked for
 * @throws UsageError for what it does not know.
 */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Options | "help" {
  const { help, data, write } = parse(args);
  if (help) return "help";
  // An empty variable is how a shell says that there is none.
  return { data: data ?? (environment.UNDERHOOD_MNIST || undefined), write };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", short: "h", default: false },
        data: { type: "string" },
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
