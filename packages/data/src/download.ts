import { messageOf } from "./messageOf.ts";
import type { Bytes } from "./platform.ts";
import { readStream } from "./readStream.ts";

/** How `download` behaves, beyond the address. */
export interface DownloadOptions {
  readonly signal?: AbortSignal | undefined;
  /** The longest silence of the server, in milliseconds, that is waited out. */
  readonly stallTimeoutMs?: number | undefined;
  /** Told as bytes come. The total is what the server announced, as long as it can be true. */
  readonly onBytes?: (receivedBytes: number, totalBytes: number | undefined) => void;
}

/** Several times MNIST's largest file: what is longer is something else, and memory is finite. */
const limit = 256 * 1024 * 1024;

/**
 * Fetches a file whole. The answer is checked for its status only, so check what came.
 *
 * @throws Error if the server cannot be reached, answers with an error, falls silent, or breaks off.
 * @throws the signal's reason if it aborts.
 */
export async function download(url: URL, options: DownloadOptions = {}): Promise<Bytes> {
  const { signal, stallTimeoutMs = 30_000, onBytes } = options;
  const stall = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hearNews = () => {
    clearTimeout(timer);
    const silence = new Error(`no byte came for ${stallTimeoutMs} ms`);
    timer = setTimeout(() => stall.abort(silence), stallTimeoutMs);
  };
  try {
    hearNews();
    const response = await fetch(url, {
      signal: signal ? AbortSignal.any([signal, stall.signal]) : stall.signal,
      // A damaged answer that the browser has kept would come again and again.
      cache: "no-store",
    });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw new Error(`the server answered ${response.status} ${response.statusText}`.trim());
    }
    const total = announcedBytes(response);
    return await readStream(response.body, limit, (received) => {
      hearNews();
      onBytes?.(received, total !== undefined && received <= total ? total : undefined);
    });
  } catch (cause) {
    signal?.throwIfAborted();
    const reason = stall.signal.aborted ? stall.signal.reason : cause;
    throw new Error(`cannot download ${url}: ${messageOf(reason)}`, { cause: reason });
  } finally {
    clearTimeout(timer);
  }
}

/** The length that the server announces, if that counts the bytes that will come out of `fetch`. */
function announcedBytes({ headers }: Response): number | undefined {
  const length = headers.get("content-length");
  return length === null || headers.has("content-encoding") ? undefined : Number(length);
}
