import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the built site, without a slash at the end. */
    site: string;
  }
}

let server: Server;

/** Serves the built site while the tests run, as a host of static files would. */
export async function setup({ provide }: TestProject): Promise<void> {
  const folder = fileURLToPath(new URL("../../build", import.meta.url));
  if (!existsSync(`${folder}/index.html`)) {
    throw new Error("the site is not built; run: npm run docs");
  }
  server = createServer(sirv(folder));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  provide("site", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

export function teardown(): void {
  server.closeAllConnections();
  server.close();
}
