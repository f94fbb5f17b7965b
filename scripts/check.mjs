// npm run check: everything that can be told without running the tests.

import { checkSteps } from "./check/checkSteps.mjs";
import { checkConsumerTypes, installConsumer, runConsumer } from "./check/consumer.mjs";
import { checkDocuments } from "./check/documents.mjs";
import { checkPublished, packAll } from "./check/tarballs.mjs";
import { install } from "./pnpm.mjs";
import { runNode } from "./run.mjs";
import { turbo } from "./turbo.mjs";

const quiet = { quiet: true };

process.exitCode = await checkSteps([
  { name: "dependencies install as locked", work: () => install(quiet), needed: true },
  {
    name: "format and lint",
    work: () =>
      runNode("node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings"], quiet),
  },
  {
    name: "documents name what exists",
    work: checkDocuments,
  },
  {
    name: "numbers in lessons come from their runs",
    // What reads the lessons is there only once it is installed.
    work: async () => (await import("./check/lessonNumbers.mjs")).checkLessonNumbers(),
  },
  {
    name: "packages build",
    work: () => turbo(["run", "build", "--filter=./packages/*"], quiet),
    needed: true,
  },
  {
    name: "strict types",
    work: () => turbo(["run", "typecheck", "--continue", "--output-logs=errors-only"], quiet),
  },
  { name: "who may import whom", work: () => turbo(["boundaries"], quiet) },
  {
    name: "dead code and dependencies",
    work: () => runNode("node_modules/knip/bin/knip.js", ["--treat-config-hints-as-errors"], quiet),
  },
  { name: "tarballs pack", work: packAll, needed: true },
  { name: "tarballs are well made", work: checkPublished },
  { name: "tarballs install with npm", work: installConsumer, needed: true },
  { name: "types hold in a strict project", work: checkConsumerTypes, needed: true },
  { name: "consumer and README examples run in Node", work: runConsumer },
]);
