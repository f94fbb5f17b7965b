/** What `--help` prints. */
export const help = `Computes every number that the book's chapter prints, and compares them.

  npm run book
  npm run book -- --data FOLDER
  npm run book -- --plain-kernels

  --data FOLDER    the four files of MNIST, gzipped or not; without it, the
                   folder that UNDERHOOD_MNIST names, or else a download of
                   11.6 MB, once
  --plain-kernels  computes with TensorFlow.js's own kernels instead of those
                   made for training: more slowly, to see that the numbers do
                   not hang on ours; not together with --write
  --write          keeps the comparison in examples/book/outputs.json, from
                   which the page "Does it reproduce?" is made
  --help           this text

Ends with status 1 if a number differs by more than is explained.`;
