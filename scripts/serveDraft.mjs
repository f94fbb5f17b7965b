import { join } from "node:path";
import { firstFreePort } from "./firstFreePort.mjs";
import { parentEnded } from "./parentEnded.mjs";
import { root } from "./root.mjs";
import { runNode } from "./run.mjs";

const program = "apps/docs/node_modules/@docusaurus/core/bin/docusaurus.mjs";
const usualPort = 3000;

/**
 * Serves the site while it is being written, until this, or npm, is asked to end. The server prints
 * its address; where the usual port is taken, that is the next free one.
 *
 * @returns {Promise<number>} the exit status: 0 when it was asked to end
 */
export async function serveDraft() {
  const port = await firstFreePort(usualPort);
  const { code, endedBy } = await runNode(program, ["start", "--no-open", "--port", String(port)], {
    cwd: join(root, "apps/docs"),
    env: { ...process.env, NO_UPDATE_NOTIFIER: "1" },
    stop: parentEnded(),
  });
  return endedBy ? 0 : code;
}
