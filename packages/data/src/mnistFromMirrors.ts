import { platform } from "#platform";
import { contentOf } from "./contentOf.ts";
import { type DownloadOptions, download } from "./download.ts";
import { messageOf } from "./messageOf.ts";
import type { Checksums, MnistReader } from "./mnistFiles.ts";
import type { Bytes } from "./platform.ts";

/** Where to fetch from and where to keep what was fetched. */
interface MirrorOptions extends Pick<DownloadOptions, "signal" | "stallTimeoutMs"> {
  readonly mirrors: readonly URL[];
  readonly checksums: Checksums;
  readonly cache: string | false | undefined;
}

/**
 * Reads MNIST's files from the cache, or else from the first mirror that has the right bytes. What
 * comes from the cache is checked like what comes from the network, and only what has been checked
 * goes in.
 */
export async function mnistFromMirrors(options: MirrorOptions): Promise<MnistReader> {
  const { checksums, mirrors } = options;
  const cache = options.cache === false ? undefined : await platform.openCache(options.cache);
  return async (file, report) => {
    const sha256 = checksums[file];
    // The checksum in the name keeps apart data sets that name their files alike.
    const entry = `${file}-${sha256.slice(0, 16)}`;
    const kept = await cache?.get(entry);
    if (kept !== undefined) {
      const content = await contentOf(kept, sha256).catch(() => undefined);
      if (content !== undefined) {
        report("cache", kept.length, kept.length);
        return content;
      }
    }
    const urls = mirrors.map((mirror) => new URL(`${file}.gz`, mirror));
    const fetched = await fetchFirst(urls, sha256, report, options);
    await cache?.put(entry, fetched.bytes);
    return fetched.content;
  };
}

/** The file as it came from the first of these addresses that gives the right one, and its content. */
async function fetchFirst(
  urls: readonly URL[],
  sha256: string,
  report: Parameters<MnistReader>[1],
  { signal, stallTimeoutMs }: MirrorOptions,
): Promise<{ bytes: Bytes; content: Bytes }> {
  const failures: string[] = [];
  const causes: unknown[] = [];
  for (const url of urls) {
    try {
      const bytes = await download(url, {
        signal,
        stallTimeoutMs,
        onBytes: (received, total) => report(url.href, received, total),
      });
      return { bytes, content: await contentOf(bytes, sha256) };
    } catch (cause) {
      signal?.throwIfAborted();
      causes.push(cause);
      const message = messageOf(cause);
      failures.push(message.includes(url.href) ? message : `${url}: ${message}`);
    }
  }
  throw new Error(
    `expected a mirror to have the right file, got\n${failures.join("\n")}\nWithout a network, ` +
      "loadMnist({ folder }) reads files that are there already, and loadDigits() digits of this package.",
    { cause: new AggregateError(causes) },
  );
}
