import type { Checksums, MnistFile } from "@underhood/data";

/** Bytes by the names of MNIST's files. */
type Files = Readonly<Record<MnistFile, Uint8Array<ArrayBuffer>>>;

const [trainingImages, validationImages] = [pixels(5), pixels(3)];
const [trainingLabels, validationLabels] = [Uint8Array.of(3, 7, 3, 0, 9), Uint8Array.of(7, 3, 1)];

/** Four files as MNIST has them, but with 5 + 3 images of 2×2 pixels. Decompressed. */
export const tinyFiles: Files = {
  "train-images-idx3-ubyte": idx([5, 2, 2], trainingImages),
  "train-labels-idx1-ubyte": idx([5], trainingLabels),
  "t10k-images-idx3-ubyte": idx([3, 2, 2], validationImages),
  "t10k-labels-idx1-ubyte": idx([3], validationLabels),
};

/** What `loadMnist` makes of them. */
export const tinyMnist = {
  training: { images: { shape: [5, 2, 2], data: trainingImages }, labels: trainingLabels },
  validation: { images: { shape: [3, 2, 2], data: validationImages }, labels: validationLabels },
};

export const tinyNames = Object.keys(tinyFiles) as MnistFile[];

export const tinyCompressed: Files = await forEachFile(async (bytes) => {
  const compressed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(compressed).arrayBuffer());
});

export const tinyChecksums: Checksums = await forEachFile(async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
});

async function forEachFile<T>(
  make: (bytes: Uint8Array<ArrayBuffer>) => Promise<T>,
): Promise<Record<MnistFile, T>> {
  const made = tinyNames.map(async (name) => [name, await make(tinyFiles[name])] as const);
  return Object.fromEntries(await Promise.all(made)) as Record<MnistFile, T>;
}

function pixels(count: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: count * 4 }, (_, i) => i * count);
}

/** An IDX file of bytes, for axes shorter than 256. */
function idx(shape: readonly number[], data: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(0, 0, 8, shape.length, ...shape.flatMap((axis) => [0, 0, 0, axis]), ...data);
}
