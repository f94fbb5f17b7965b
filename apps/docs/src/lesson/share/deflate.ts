type Bytes = Uint8Array<ArrayBuffer>;

/** Compresses bytes, with a checksum. */
export function deflate(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new CompressionStream("deflate"));
}

/**
 * Expands what {@link deflate} has compressed.
 *
 * @throws TypeError if it is something else, or was changed on its way; RangeError if it would become longer than any lesson.
 */
export function inflate(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new DecompressionStream("deflate"));
}

/** In bytes: a few that come with a link can expand to fill the memory. */
const longest = 1_000_000;

async function through(bytes: Bytes, stream: CompressionStream): Promise<Bytes> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Bytes[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > longest) {
      await reader.cancel();
      throw new RangeError(`expected at most ${longest} bytes, got more`);
    }
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
