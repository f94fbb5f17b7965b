import { gzipSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pixelPng } from "../../src/pad/pixelPng.ts";

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
  readonly checksum: number;
  readonly expectedChecksum: number;
}

/** The chunks of a PNG file. The checksum to expect is zlib's own: a gzip file ends with one. */
function chunksOf(address: string): Chunk[] {
  const file = Buffer.from(address.replace("data:image/png;base64,", ""), "base64");
  expect(file.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length; ) {
    const end = at + 8 + file.readUInt32BE(at);
    chunks.push({
      type: file.toString("latin1", at + 4, at + 8),
      content: file.subarray(at + 8, end),
      checksum: file.readUInt32BE(end),
      expectedChecksum: gzipSync(file.subarray(at + 4, end)).readUInt32LE(
        gzipSync(file.subarray(at + 4, end)).length - 8,
      ),
    });
    at = end + 4;
  }
  return chunks;
}

describe("pixelPng(image)", () => {
  const data = Uint8Array.from({ length: 28 * 30 }, (_, i) => (i * 37) % 256);
  const [header, pixels, end, ...more] = chunksOf(pixelPng({ shape: [28, 30], data }));

  it("makes a PNG of three chunks with the right checksums", () => {
    expect([header?.type, pixels?.type, end?.type]).toEqual(["IHDR", "IDAT", "IEND"]);
    expect(more).toEqual([]);
    for (const chunk of [header, pixels, end]) {
      expect(chunk?.checksum).toBe(chunk?.expectedChecksum);
    }
  });

  it("says the width and the height, and eight bits of grey", () => {
    expect(header?.content.readUInt32BE(0)).toBe(30);
    expect(header?.content.readUInt32BE(4)).toBe(28);
    expect(Array.from(header?.content.subarray(8) ?? [])).toEqual([8, 0, 0, 0, 0]);
  });

  it("draws 0 white and 255 black, row after row", () => {
    const rows = inflateSync(pixels?.content ?? Buffer.of()); // refuses a wrong checksum
    expect(rows).toHaveLength(28 * 31);
    for (let row = 0; row < 28; row++) {
      const [filter, ...greys] = rows.subarray(row * 31, (row + 1) * 31);
      expect(filter).toBe(0);
      expect(greys).toEqual(Array.from(data.subarray(row * 30, (row + 1) * 30), (v) => 255 - v));
    }
  });
});
