import { download } from "./download.ts";
import type { FileCache, Platform } from "./platform.ts";

/** A page or a worker in a browser. */
export const platform: Platform = {
  readAsset: (url, signal) => download(url, { signal }),
  readFile: refuseFolder,
  listFolder: refuseFolder,
  openCache,
};

async function refuseFolder(): Promise<never> {
  throw new TypeError("expected to run in Node.js: a browser cannot read folders");
}

/**
 * A cache in the browser's Cache API, which keeps only whole answers and whose entries are visible
 * to all pages and workers of the site.
 */
async function openCache(name = "underhood"): Promise<FileCache> {
  if (!("caches" in globalThis)) {
    throw new Error(
      "cannot keep what is downloaded: browsers offer a cache on https and localhost only; { cache: false } does without",
    );
  }
  const cache = await caches.open(name);
  // The Cache API keys by address. Nothing is ever fetched from this one.
  const keyOf = (file: string) => new URL(file, "https://underhood.invalid/");
  return {
    async get(file) {
      const kept = await cache.match(keyOf(file));
      return kept && new Uint8Array(await kept.arrayBuffer());
    },
    async put(file, bytes) {
      try {
        await cache.put(keyOf(file), new Response(bytes));
      } catch (cause) {
        throw new Error(
          `cannot keep ${file} in the browser's cache: { cache: false } does without`,
          {
            cause,
          },
        );
      }
    },
  };
}
