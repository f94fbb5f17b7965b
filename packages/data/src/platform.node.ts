import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { download } from "./download.ts";
import { isMissing, openFolderCache } from "./folderCache.node.ts";
import { messageOf } from "./messageOf.ts";
import type { Platform } from "./platform.ts";

/** Node.js, and whatever offers the same modules. */
export const platform: Platform = {
  async readAsset(url, signal) {
    // A bundler may have put the file behind a web address.
    if (url.protocol !== "file:") return download(url, { signal });
    return readFile(url, signal && { signal });
  },

  async readFile(folder, ...path) {
    const place = pathOf(folder, path);
    try {
      return await readFile(place);
    } catch (cause) {
      if (isMissing(cause)) return undefined;
      throw new Error(`cannot read ${place}`, { cause });
    }
  },

  async listFolder(folder, ...path) {
    const place = pathOf(folder, path);
    try {
      const entries = await readdir(place, { withFileTypes: true });
      const kinds = await Promise.all(
        entries.map((entry) => (entry.isSymbolicLink() ? stat(join(place, entry.name)) : entry)),
      );
      const names = entries.map((entry) => entry.name);
      return {
        files: names.filter((_, i) => kinds[i]?.isFile()),
        folders: names.filter((_, i) => kinds[i]?.isDirectory()),
      };
    } catch (cause) {
      throw new Error(`cannot list the folder ${place}: ${reasonOf(cause)}`, { cause });
    }
  },

  openCache: openFolderCache,
};

function pathOf(folder: string | URL, path: readonly string[]): string {
  return join(typeof folder === "string" ? folder : fileURLToPath(folder), ...path);
}

/** Why a folder cannot be listed: for the two most frequent mistakes in plain words. */
function reasonOf(cause: unknown): string {
  if (isMissing(cause)) return "it does not exist";
  const isNoFolder = cause instanceof Error && "code" in cause && cause.code === "ENOTDIR";
  return isNoFolder ? "it is no folder" : messageOf(cause);
}
