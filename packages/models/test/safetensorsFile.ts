const lengthBytes = 8;

/** A safetensors file with this header, given as text or as what is to be written as JSON. */
export function fileOf(header: unknown, data: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(
    typeof header === "string" ? header : JSON.stringify(header),
  );
  const bytes = new Uint8Array(lengthBytes + text.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, lengthBytes);
  bytes.set(data, lengthBytes + text.length);
  return bytes;
}

/** The bytes of the header of a well-formed file. */
export function headerBytesOf(bytes: Uint8Array): Uint8Array {
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  return bytes.subarray(lengthBytes, lengthBytes + length);
}

/** The header of a well-formed file, read as plain JSON. */
export function headerOf(bytes: Uint8Array): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(headerBytesOf(bytes)));
}
