import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { type ServedFolder, serveFolder } from "./serveFolder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the built site, with a slash at the end. */
    site: string;
  }
}

let site: ServedFolder;

/** Serves the built site while the tests run. */
export async function setup({ provide }: TestProject): Promise<void> {
  const folder = fileURLToPath(new URL("../../build", import.meta.url));
  if (!existsSync(`${folder}/index.html`)) {
    throw new Error("the site is not built; run: npm run docs");
  }
  site = await serveFolder(folder);
  provide("site", site.url);
}

export function teardown(): void {
  site.close();
}
