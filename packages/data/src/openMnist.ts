import { type Checksums, type MnistReader, mnistChecksums, mnistMirrors } from "./mnistFiles.ts";
import { mnistFromFolder } from "./mnistFromFolder.ts";
import { mnistFromMirrors } from "./mnistFromMirrors.ts";
import type { MnistOptions } from "./mnistOptions.ts";

/** `setTimeout` takes what is longer for no time at all. */
const longestTimeout = 2 ** 31 - 1;

/**
 * Checks that the options make sense together, and opens what they name.
 *
 * @throws TypeError if they contradict each other, or an address is none.
 * @throws RangeError if there is no mirror, or a checksum is none.
 */
export async function openMnist(options: MnistOptions): Promise<MnistReader> {
  const { folder, mirrors = mnistMirrors, checksums = mnistChecksums } = options;
  if (checksums) checkChecksums(checksums);
  if (folder !== undefined) {
    if (options.mirrors) throw new TypeError("expected a folder or mirrors, got both");
    return mnistFromFolder(folder, checksums);
  }
  if (!checksums) {
    throw new TypeError("expected the checksums of what mirrors give; only a folder does without");
  }
  if (mirrors.length === 0) throw new RangeError("expected at least one mirror, got none");
  const { cache, signal, stallTimeoutMs } = options;
  if (stallTimeoutMs !== undefined && !(stallTimeoutMs >= 1 && stallTimeoutMs <= longestTimeout)) {
    throw new RangeError(
      `expected a stall timeout of 1 to ${longestTimeout} ms, got ${stallTimeoutMs}`,
    );
  }
  const urls = mirrors.map(folderUrl);
  return mnistFromMirrors({ mirrors: urls, checksums, cache, signal, stallTimeoutMs });
}

function checkChecksums(checksums: Checksums): void {
  for (const file of Object.keys(mnistChecksums) as (keyof Checksums)[]) {
    if (!/^[0-9a-f]{64}$/.test(checksums[file])) {
      throw new RangeError(
        `expected the SHA-256 of ${file} as 64 lower-case hexadecimal digits, got ${checksums[file]}`,
      );
    }
  }
}

/** The address with a slash at its end, so that names are added to it and replace no part of it. */
function folderUrl(mirror: string | URL): URL {
  const address = String(mirror);
  try {
    return new URL(address.endsWith("/") ? address : `${address}/`, globalThis.location?.href);
  } catch (cause) {
    throw new TypeError(`expected the address of a mirror, got ${address}`, { cause });
  }
}
