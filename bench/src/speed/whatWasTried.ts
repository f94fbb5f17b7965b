/**
 * What was tried to make training faster, for the report: measured once, by hand, on the machine of the
 * report that was first kept, and while others worked on it.
 */
export const whatWasTried = `Measured by hand while the machine was busy, so only the
comparisons count: times of kernels are the lowest of thousands of calls, those of epochs are processor time,
helpers' threads included, old and new in turn.

Kept:

- Losses and their slopes as plain loops over a batch's outputs, instead of some twenty tensor operations; a
  linear layer as one operation forward and one back, instead of two and two with their wrappers. Medians
  of an epoch: linear 37 → 30 ms, simple 76 → 55 ms, 784-128-10 1300 → 1030 ms.
- Places that are not 0 listed from the bytes, while they become floats, in place of a second pass over the
  floats: 117 → 64 to 87 µs for 256 digits. The model with one output never asks for the lists, and is not
  given them: lowest epoch 14 → 12 ms.
- Blocks of 16 bytes that are all 0 not divided by 255: 52 → 34 to 45 µs for 256 digits.
- Two places at a time in the sparse product, and the loaded vector as the first factor: 3.3 → 2.6 ns for a
  place and 32 columns. Four at a time: 2.9 ns, so two it is.
- A turn of Node's event loop by setImmediate in place of a new MessageChannel: 4 % of 784-128-10.
- A permutation checked by an array of marks in place of a Set: 2 % of linear.

Given up:

- Working on some places at a time, so that their rows of the weights stay in the first cache: 140 → 135 to
  138 µs for the product by itself, in blocks of 64 to 392 places. With blocks of 128, forward and back, no
  gain in an epoch (784-128-10: 1061 and 1199 ms). So the caches are not what bounds it.
- Sums of products as a tree, to shorten the chain of additions: no faster than one after the other.

What bounds it: the dense product takes 0.21 to 0.23 ns for four multiplications and additions, the sparse
one 0.33, since it loads one vector for each of them where the dense one loads six for eight; it does so for
19 % of the pixels. Of a step of 784-128-10, about 57 % are these products forward and back, a tenth of
that the transposition of the weights before them, and 20 % are in no kernel. WebAssembly has no multiply-add in Node 20 (relaxed SIMD
begins with Node 22), vectors of four where PyTorch's have eight or sixteen, and one thread.`;
