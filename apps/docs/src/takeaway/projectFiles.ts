import type { Cell } from "../cells/parseCells.ts";
import { lessonTitle } from "../keep/lessonNames.ts";
import type { RecordedImage } from "../pad/recordedImage.ts";
import { displayText } from "./displayText.ts";
import { myDigitText } from "./myDigitText.ts";
import { programText } from "./programText.ts";
import { versions } from "./versions.ts";

/** What of a lesson is taken along. */
export interface Takeaway {
  /** The name of the lesson's folder. */
  readonly lesson: string;
  /** Its cells, with the reader's texts. */
  readonly cells: readonly Pick<Cell, "name" | "code">[];
  readonly myDigit: RecordedImage;
}

/** The texts of a small Node project that runs a lesson, by the names of their files. */
export function projectFiles({ lesson, cells, myDigit }: Takeaway): Record<string, string> {
  return {
    "package.json": `${JSON.stringify(packageOf(lesson), null, 2)}\n`,
    "README.md": readmeText(lesson),
    "lesson.ts": programText(cells),
    "myDigit.ts": myDigitText(myDigit),
    "display.ts": displayText,
    "start.ts": startText,
    "tsconfig.json": `${JSON.stringify(compilerOptions, null, 2)}\n`,
  };
}

/** The name of the project: `underhood-pixel-similarity`. */
export function projectName(lesson: string): string {
  return `underhood-${lesson.replace(/^\d+-/, "")}`;
}

function packageOf(lesson: string): object {
  return {
    name: projectName(lesson),
    version: "1.0.0",
    private: true,
    type: "module",
    engines: { node: ">=20.19" },
    scripts: { start: "tsx start.ts" },
    dependencies: versions,
  };
}

const startText = `import { useEngine } from "@underhood/core";

await useEngine(); // the lesson's first line may compute already
await import("./lesson.ts");
`;

const compilerOptions = {
  compilerOptions: {
    target: "ES2022",
    module: "NodeNext",
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  },
};

function readmeText(lesson: string): string {
  return `# ${lessonTitle(lesson)}

A lesson of Underhood, with your changes, as a program. It needs Node 20.19 or newer.

\`\`\`sh
npm install
npm start
\`\`\`

- \`lesson.ts\` is the lesson: its cells in order, each under its name. On the page a cell can declare a
  name that another has declared; in one program it cannot, and Node says so.
- \`myDigit.ts\` is your digit, or ours if you had not drawn one.
- \`display.ts\` shows the value at a cell's end, as the page does. \`show\` prints pictures on the
  terminal; with colours if it has them, and as plain characters in a file or a pipe.
- \`start.ts\` readies TensorFlow.js' WebAssembly engine, then runs the lesson.
`;
}
