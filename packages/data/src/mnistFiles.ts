import type { Bytes } from "./platform.ts";

/**
 * The four files that MNIST is published in. Other data sets, such as Fashion-MNIST and KMNIST,
 * have theirs by the same names.
 */
export type MnistFile =
  | "train-images-idx3-ubyte"
  | "train-labels-idx1-ubyte"
  | "t10k-images-idx3-ubyte"
  | "t10k-labels-idx1-ubyte";

/** The SHA-256 of each file, in hexadecimal: of the decompressed bytes, since mirrors compress differently. */
export type Checksums = Readonly<Record<MnistFile, string>>;

/** Reads one of the files from wherever it is kept: its content, decompressed and checked. */
export type MnistReader = (
  file: MnistFile,
  /** To be told where the file comes from and how much of it has come. */
  report: (source: string, receivedBytes: number, totalBytes: number | undefined) => void,
) => Promise<Bytes>;

/** The checksums of MNIST itself. */
export const mnistChecksums: Checksums = {
  "train-images-idx3-ubyte": "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
  "train-labels-idx1-ubyte": "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
  "t10k-images-idx3-ubyte": "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
  "t10k-labels-idx1-ubyte": "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
};

/** Public copies of MNIST. */
export const mnistMirrors: readonly string[] = [
  "https://storage.googleapis.com/cvdf-datasets/mnist/",
  "https://ossci-datasets.s3.amazonaws.com/mnist/",
];
