import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** Images, `[count, 28, 28]`, and what they show. */
export interface Digits {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

const folder =
  process.env.UNDERHOOD_MNIST ??
  fileURLToPath(new URL("../../../../shared/mnist", import.meta.url));
const names = ["train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"];
const pixels = 28 * 28;

/** What there is to say when the four files of MNIST are not there, else nothing. */
export const missingMnist: string = names.every((name) => pathOf(name) !== undefined)
  ? ""
  : ` (skipped: no MNIST files in ${folder}; name their folder in UNDERHOOD_MNIST)`;

/** Reads the 60,000 training and the 10,000 validation digits. */
export function readMnist(): { readonly training: Digits; readonly validation: Digits } {
  const [images, labels, validationImages, validationLabels] = names.map(readIdx) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  return {
    training: { images, labels },
    validation: { images: validationImages, labels: validationLabels },
  };
}

/** Copies out the images of a label, in the order of their file names in the chapter: "10", "1000", … */
export function imagesOf({ images, labels }: Digits, label: number): Uint8Array {
  const indices = [...labels.keys()].filter((i) => labels[i] === label);
  const inNameOrder = indices.map((i) => `${i}.png`).sort();
  const chosen = new Uint8Array(indices.length * pixels);
  for (const [place, name] of inNameOrder.entries()) {
    const start = Number.parseInt(name, 10) * pixels;
    chosen.set(images.subarray(start, start + pixels), place * pixels);
  }
  return chosen;
}

function pathOf(name: string): string | undefined {
  return [`${folder}/${name}-ubyte`, `${folder}/${name}-ubyte.gz`].find((path) => existsSync(path));
}

function readIdx(name: string): Uint8Array {
  const path = pathOf(name) ?? "";
  const bytes = path.endsWith(".gz") ? gunzipSync(readFileSync(path)) : readFileSync(path);
  const rank = bytes[3] ?? 0;
  return new Uint8Array(bytes.subarray(4 + 4 * rank));
}
