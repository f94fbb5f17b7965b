/**
 * Everything that a stream yields, in one array.
 *
 * @param limit The most bytes to take: one more, and the stream is cancelled.
 * @param onBytes Told after each chunk how many bytes have come so far.
 * @throws RangeError if more than `limit` bytes come, and whatever the stream itself fails with.
 */
export async function readStream(
  stream: ReadableStream<Uint8Array>,
  limit: number,
  onBytes: (received: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    received += next.value.length;
    if (received > limit) {
      const error = new RangeError(`expected at most ${limit} bytes, got more`);
      await reader.cancel(error);
      throw error;
    }
    onBytes(received);
  }
  return concatenate(chunks, received);
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let start = 0;
  for (const chunk of chunks) {
    whole.set(chunk, start);
    start += chunk.length;
  }
  return whole;
}
