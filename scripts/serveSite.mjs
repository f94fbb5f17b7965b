import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { root } from "./root.mjs";

const site = join(root, "apps/docs/build");

/**
 * Serves the built site as a host of static files would, to this machine only.
 *
 * @param {number} port
 * @returns {Promise<string>} its address
 */
export async function serveSite(port) {
  // The folder that the site was built for.
  const baseUrl = process.env.SITE_BASE_URL ?? "/";
  // "dev" reads each file when it is asked for, so a new build shows at the next reload.
  const files = sirv(site, {
    dev: true,
    onNoMatch: (_, response) => {
      response.writeHead(404, { "Content-Type": "text/html" });
      response.end(readFileSync(join(site, "404.html")));
    },
  });
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (!path.startsWith(baseUrl)) {
      response.writeHead(302, { Location: baseUrl }).end();
      return;
    }
    request.url = path.slice(baseUrl.length - 1);
    files(request, response);
  });
  await new Promise((resolve, reject) => {
    server.on("error", reject).listen(port, "localhost", () => resolve(undefined));
  });
  return `http://localhost:${port}${baseUrl}`;
}
