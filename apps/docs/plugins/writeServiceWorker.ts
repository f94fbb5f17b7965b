import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { build } from "esbuild";

/**
 * Writes the service worker of a site, `service-worker.js`, into the folder that holds it.
 *
 * @param baseUrl Where the site stands on its host, with slashes at both ends.
 * @param isKept Whether a file, by its path in the folder, is kept from the first visit on.
 */
export async function writeServiceWorker(
  folder: string,
  { baseUrl, isKept }: { readonly baseUrl: string; readonly isKept: (path: string) => boolean },
): Promise<void> {
  const keptFiles = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter(isKept)
    .sort()
    .map((path) => ({
      url: baseUrl + path,
      revision: hasHash(path) ? null : hashOf(readFileSync(join(folder, path))),
    }));
  await build({
    entryPoints: [join(__dirname, "../src/offline/serviceWorker.ts")],
    outfile: join(folder, "service-worker.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome110", "firefox115", "safari16.4"],
    logLevel: "error",
    define: {
      keptFiles: JSON.stringify(keptFiles),
      version: JSON.stringify(hashOf(JSON.stringify(keptFiles))),
      "process.env.NODE_ENV": JSON.stringify("production"),
    },
  });
}

/** Whether a file's name changes with what is in it. */
function hasHash(path: string): boolean {
  return /^assets\/.*[.-][0-9a-f]{8,}\.\w+(\.\w+)?$/.test(path);
}

function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
