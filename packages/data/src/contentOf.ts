import { gunzip, isGzip } from "./gunzip.ts";
import type { Bytes } from "./platform.ts";

/**
 * What a file holds: its bytes, decompressed if they are gzip, and only if they are the right ones.
 * A file named `.gz` may arrive either way, since a server may announce its compression and the
 * browser then undoes it.
 *
 * @param sha256 What the decompressed bytes have to give. Default: anything.
 * @throws RangeError if they give another.
 */
export async function contentOf(bytes: Bytes, sha256?: string): Promise<Bytes> {
  const content = isGzip(bytes) ? await gunzip(bytes) : bytes;
  if (sha256 !== undefined) {
    const actual = await sha256Of(content);
    if (actual !== sha256) {
      throw new RangeError(
        `expected SHA-256 ${sha256} of the decompressed bytes, got ${actual}: the file is damaged, or of another data set, which needs its own { checksums }`,
      );
    }
  }
  return content;
}

async function sha256Of(bytes: Bytes): Promise<string> {
  if (crypto.subtle === undefined) {
    throw new Error(
      "cannot check what was loaded: browsers offer SHA-256 on https and localhost only",
    );
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
