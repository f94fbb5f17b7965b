// npm start: installs, builds and serves the site as readers get it.
import { docusaurus } from "./docusaurus.mjs";
import { orExit } from "./orExit.mjs";
import { install } from "./pnpm.mjs";
import { turbo } from "./turbo.mjs";

await orExit(install());
await orExit(turbo(["run", "build", "--filter=@underhood/docs", "--output-logs=new-only"]));
process.exitCode = await docusaurus("serve");
