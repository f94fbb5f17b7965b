/** Where a published set of digits lies: two IDX files, compressed with gzip. */
export interface EmbeddedFiles {
  readonly images: URL;
  readonly labels: URL;
}

// Bundlers look for exactly this expression, with the path written out, to take the file along.
/** The first 10,000 training images of MNIST, class after class. */
export const allDigits: EmbeddedFiles = {
  images: new URL("../assets/digits-images-idx3-ubyte.gz", import.meta.url),
  labels: new URL("../assets/digits-labels-idx1-ubyte.gz", import.meta.url),
};

/** The 3s and 7s among them. */
export const threesAndSevens: EmbeddedFiles = {
  images: new URL("../assets/threes-sevens-images-idx3-ubyte.gz", import.meta.url),
  labels: new URL("../assets/threes-sevens-labels-idx1-ubyte.gz", import.meta.url),
};
