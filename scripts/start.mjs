// npm start: installs, builds and serves the site as readers get it.
import { firstFreePort } from "./firstFreePort.mjs";
import { orExit } from "./orExit.mjs";
import { parentEnded } from "./parentEnded.mjs";
import { install } from "./pnpm.mjs";
import { turbo } from "./turbo.mjs";

const usualPort = 3000;

await orExit(install());
await orExit(turbo(["run", "build", "--filter=@underhood/docs", "--output-logs=new-only"]));

// Only now is the package there that serves files.
const { serveSite } = await import("./serveSite.mjs");
const address = await serveSite(await firstFreePort(usualPort));
console.log(`Underhood is at ${address} (Ctrl-C ends it)`);

const end = () => process.exit();
process.on("SIGINT", end).on("SIGTERM", end).on("SIGHUP", end);
parentEnded().addEventListener("abort", end);
