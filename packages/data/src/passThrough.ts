import { readStream } from "./readStream.ts";

/** What comes out of a transforming stream, at most `limit` bytes, when these bytes are put in. */
export async function passThrough(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  // A failure to write also fails the reading below, which is where it is reported. The copy is
  // because streams take no shared memory.
  const written = Promise.allSettled([writer.write(new Uint8Array(bytes)), writer.close()]);
  const result = await readStream(stream.readable, limit);
  await written;
  return result;
}
