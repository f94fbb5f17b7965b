// Draws all embedded validation 3s and 7s into one PNG of 16 greys, which lesson 4's scatter shows
// them from. Run it when the embedded digits have changed.
import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import { loadDigits } from "@underhood/data";
import { spriteColumns } from "../course/04-metrics-and-broadcasting/figures/spriteColumns.ts";

const { validation } = await loadDigits({ labels: [3, 7] });
const { data } = validation.images;
const width = spriteColumns * 28;
const height = Math.ceil(validation.labels.length / spriteColumns) * 28;

const rowLength = width / 2 + 1; // a byte for the filter, none, then two pixels in each
const rows = new Uint8Array(rowLength * height).fill(255);
for (let y = 0; y < height; y += 1) {
  rows[y * rowLength] = 0;
  for (let x = 0; x < width; x += 2) {
    rows[y * rowLength + 1 + x / 2] = (greyAt(x, y) << 4) | greyAt(x + 1, y);
  }
}
const header = Buffer.alloc(13);
header.writeUInt32BE(width, 0);
header.writeUInt32BE(height, 4);
header[8] = 4; // bits; all others are 0: grey, not interlaced
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk("IHDR", header),
  chunk("IDAT", deflateSync(rows, { level: 9 })),
  chunk("IEND", Buffer.alloc(0)),
]);
const address = new URL(
  "../course/04-metrics-and-broadcasting/figures/digits.png",
  import.meta.url,
);
writeFileSync(address, png);
console.log(`recorded ${png.length} bytes`);

/** 15 is paper and 0 is ink. */
function greyAt(x: number, y: number): number {
  const place = Math.floor(y / 28) * spriteColumns + Math.floor(x / 28);
  return 15 - Math.round((data[place * 784 + (y % 28) * 28 + (x % 28)] ?? 0) / 17);
}

function chunk(type: string, content: Buffer): Buffer {
  const checked = Buffer.concat([Buffer.from(type), content]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(content.length);
  ends[1].writeUInt32BE(crc32(checked));
  return Buffer.concat([ends[0], checked, ends[1]]);
}
