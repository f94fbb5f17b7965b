/**
 * A greyscale image as the address of a PNG, made without a canvas, so that pages drawn on the
 * server already show it. 0 is paper (white) and 255 is ink (black), as MNIST means it.
 * `[height, width] bytes → "data:image/png;base64,…"`
 */
export function pixelPng(image: {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}): string {
  const [height = 0, width = 0] = image.shape;
  const rows = new Uint8Array(height * (width + 1)); // each row starts with filter type 0: none
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      rows[row * (width + 1) + 1 + column] = 255 - (image.data[row * width + column] ?? 0);
    }
  }
  const header = [...bigEndian(width), ...bigEndian(height), 8, 0, 0, 0, 0]; // 8 bits, grey
  const bytes = [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk("IHDR", header),
    ...chunk("IDAT", storedZlib(rows)),
    ...chunk("IEND", []),
  ];
  return `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
}

/** One PNG chunk: length, type, content, checksum of type and content. */
function chunk(type: string, content: readonly number[]): number[] {
  const checked = [...[...type].map((letter) => letter.charCodeAt(0)), ...content];
  return [...bigEndian(content.length), ...checked, ...bigEndian(crc32(checked))];
}

/** A zlib stream of one stored (uncompressed) block, at most 65,535 bytes (RFC 1950 and 1951). */
function storedZlib(bytes: Uint8Array): number[] {
  const length = [bytes.length & 0xff, bytes.length >> 8];
  const complement = length.map((byte) => byte ^ 0xff);
  return [0x78, 0x01, 0x01, ...length, ...complement, ...bytes, ...bigEndian(adler32(bytes))];
}

function bigEndian(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

/** The checksum of PNG chunks (ISO 3309), bit by bit: the images here are small. */
function crc32(bytes: readonly number[]): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum;
}

/** The checksum of zlib streams (RFC 1950). */
function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return high * 65536 + low;
}
