// npm run dev: serves the site while it is being written. A change in a lesson or in a package's
// source shows on the page: tsc rebuilds the package, and Docusaurus sees the new files.
import { orExit } from "./orExit.mjs";
import { install } from "./pnpm.mjs";
import { serveDraft } from "./serveDraft.mjs";
import { turbo } from "./turbo.mjs";

await orExit(install());
await orExit(turbo(["run", "build", "--filter=@underhood/docs^...", "--output-logs=errors-only"]));

const siteEnded = new AbortController();
const compilers = turbo(["run", "dev", "--filter=./packages/*"], { stop: siteEnded.signal });
process.exitCode = await serveDraft();
siteEnded.abort();
await compilers;
