import { join } from "node:path";
import { firstFreePort } from "./firstFreePort.mjs";
import { parentEnded } from "./parentEnded.mjs";
import { root } from "./root.mjs";
import { runNode } from "./run.mjs";

const program = "apps/docs/node_modules/@docusaurus/core/bin/docusaurus.mjs";
const usualPort = 3000;

/**
 * Runs one of Docusaurus' two servers until it, or npm, is asked to end. The server prints its
 * address; where the usual port is taken, that is the next free one.
 *
 * @param {"serve" | "start"} server `serve`: the built site; `start`: the site being written
 * @returns {Promise<number>} the exit status: 0 when it was asked to end
 */
export async function docusaurus(server) {
  const port = await firstFreePort(usualPort);
  const { code, endedBy } = await runNode(program, [server, "--no-open", "--port", String(port)], {
    cwd: join(root, "apps/docs"),
    env: { ...process.env, NO_UPDATE_NOTIFIER: "1" },
    stop: parentEnded(),
  });
  return endedBy ? 0 : code;
}
