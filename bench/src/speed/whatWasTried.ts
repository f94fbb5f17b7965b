/**
 * What was tried to make training faster, for the report: measured once, by hand, on the machine that
 * the first report names. Times of kernels are the lowest of thousands of calls, those of epochs the
 * processor's time of one thread and its helpers, old and new in turn.
 */
export const whatWasTried = `Kept:

- Losses and their slopes as plain loops over a batch's outputs, instead of some twenty tensor operations; a
  linear layer as one operation forward and one back, instead of two and two with their wrappers. Median
  processor time of an epoch: linear 41 → 30 ms, simple 81 → 60 ms, 784-128-10 1312 → 1030 ms.
- Places that are not 0 listed from the bytes, while they become floats, in place of a second pass over the
  floats: 117 → 64 to 87 µs for 256 digits. The model with one output never asks for the lists, and is not
  given them: lowest epoch 14 → 12 ms.
- Blocks of 16 bytes that are all 0 not divided by 255: 52 → 34 to 45 µs for 256 digits.
- Two places at a time in the sparse product, and the loaded vector as the first factor: 3.3 → 2.6 ns for a
  place and 32 columns. Four at a time: 2.9 ns, so two it is.
- A turn of Node's event loop by setImmediate in place of a new MessageChannel: 4 % of 784-128-10.
- A permutation checked by an array of marks in place of a Set: 2 % of linear.

Given up:

- Working on 128 places at a time, whose rows of the weights, 16 kB, stay in the first cache: 140 → 136 µs for
  the product by itself, and no gain in an epoch (784-128-10: medians of 1061 and 1199 ms). Memory is not
  what bounds it.
- All 784 places in blocks of 64 to 392: 135 to 138 µs.
- Sums of products as a tree, to shorten the chain of additions: no faster than one after the other.

What bounds it: the dense product takes 0.21 to 0.23 ns for four multiplications and additions, the sparse
one 0.33, since it loads one vector for each of them where the dense one loads six for eight; it does so for
19 % of the pixels. Of a step of 784-128-10, about 57 % are these two products, 6 % the transposition of the
weights that they need, and 25 % are in no kernel. WebAssembly has no multiply-add in Node 20 (relaxed SIMD
begins with Node 22), vectors of four where PyTorch's have eight or sixteen, and one thread.`;
