// npm run book -- --help
import { orExit } from "./orExit.mjs";
import { install } from "./pnpm.mjs";
import { runNode } from "./run.mjs";
import { turbo } from "./turbo.mjs";

console.error("Getting ready: the first time takes a minute, later ones a second or two.");
await orExit(install({ quiet: true }));
await orExit(turbo(["run", "build", "--filter=@underhood/book"], { quiet: true }));
// A folder in the arguments is relative to where the person stands, which npm hands down.
const cwd = process.env.INIT_CWD ?? process.cwd();
const { code } = await runNode("examples/book/dist/book.js", process.argv.slice(2), { cwd });
process.exitCode = code;
