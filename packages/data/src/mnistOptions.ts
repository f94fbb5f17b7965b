import type { Checksums, MnistFile } from "./mnistFiles.ts";

/** Where `loadMnist` gets its files, and how. */
export interface MnistOptions {
  /** A folder that has the four files, compressed or not (Node.js only). Then nothing is fetched. */
  readonly folder?: string | URL;
  /**
   * Addresses of folders that have the four files, compressed and named `.gz`; for each file they
   * are tried in turn. In a page they may be relative to it, and a mirror on another host has to
   * allow the page to read from it (CORS). Default: two public copies of MNIST.
   */
  readonly mirrors?: readonly (string | URL)[];
  /**
   * Where downloads are kept: in Node.js a folder, by default in the user's own cache folder; in a
   * browser the name of a cache, by default "underhood". `false` keeps nothing.
   */
  readonly cache?: string | false;
  /**
   * The SHA-256 that each decompressed file has to give. Default: those of MNIST. Another data set
   * in the same format has its own. `false`, with a `folder` only, takes the files as they are.
   */
  readonly checksums?: Checksums | false;
  /** The longest silence of a mirror, in milliseconds, before the next is tried. Default: 30,000. */
  readonly stallTimeoutMs?: number;
  /** Told how far the loading is: often while a file is fetched, and when it is there. */
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Stops the loading, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** How far `loadMnist` is. */
export interface LoadProgress {
  readonly file: MnistFile;
  /** The address it is fetched from, "cache", or its name in the folder. */
  readonly source: string;
  /** From 1 to `fileCount`. */
  readonly fileNumber: number;
  readonly fileCount: number;
  /** How much of this file has come; starts again when another mirror is tried. */
  readonly receivedBytes: number;
  /** How much there will be, if the server says so. */
  readonly totalBytes: number | undefined;
}
