import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import environmentPaths from "env-paths";
import type { Bytes, FileCache } from "./platform.ts";

/** Longer than it takes to write any file: a part that is older was left by a process that died. */
const abandonedAfterMs = 10 * 60 * 1000;

/**
 * A cache in a folder, by default the one that the operating system has for it: on Linux
 * `~/.cache/underhood`, on macOS `~/Library/Caches/underhood`, on Windows
 * `%LOCALAPPDATA%\underhood\Cache`.
 *
 * A file is written under another name and then renamed, so what is found under its own name is
 * whole, however many processes write it at once and whenever one of them dies.
 */
export async function openFolderCache(
  folder: string = environmentPaths("underhood", { suffix: "" }).cache,
): Promise<FileCache> {
  async function get(name: string): Promise<Bytes | undefined> {
    try {
      return await readFile(join(folder, name));
    } catch (cause) {
      if (isMissing(cause)) return undefined;
      throw new Error(`cannot read ${name} from the cache folder ${folder}`, { cause });
    }
  }
  return {
    get,
    async put(name, bytes) {
      const part = join(folder, `${name}.${randomUUID()}.part`);
      try {
        await mkdir(folder, { recursive: true });
        await removeAbandonedParts(folder);
        await writeFile(part, bytes);
        await rename(part, join(folder, name));
      } catch (cause) {
        await rm(part, { force: true });
        // Windows refuses to rename over a file that another process is reading: one that is whole.
        if (await get(name).catch(() => undefined)) return;
        throw new Error(
          `cannot write to the cache folder ${folder}: choose another with { cache }, or { cache: false }`,
          { cause },
        );
      }
    },
  };
}

/** Whether a file operation failed because there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

async function removeAbandonedParts(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".part"));
  for (const part of names.map((name) => join(folder, name))) {
    // A part that is gone by now has been renamed by its process: it is not abandoned.
    const changedMs = await stat(part).then(({ mtimeMs }) => mtimeMs, Date.now);
    if (Date.now() - changedMs > abandonedAfterMs) await rm(part, { force: true });
  }
}
