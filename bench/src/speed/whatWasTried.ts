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
- One place at a time in the sparse product, where it was two: V8 loads all that a turn of a loop needs
  before it adds anything, and with two places half of it went back to memory, as its machine code shows.
  114 → 79 µs for 64 digits and 128 columns (2.1 ns for a place and 32 columns; in Chromium about as much).
- The gradient of the weights as sums over the digits in which a pixel is not 0, so that they too stay in
  registers, where each digit's share was added to memory: 120 → 97 µs, and 15 µs to list the pixels' digits.
- A copy of the weights in the order in which the product reads them, kept from step to step and moved along
  with them: 20 µs of transposing less. Where nobody looks at the gradients and the optimiser is a plain
  sgd(), none are written, and the weights of pixels that are 0 in the whole batch stay untouched: 19 µs less.
  All four together, lowest epochs of 784-128-10, old and new in turn: 544 → 402 ms, PyTorch's 525 to 600.
- Less around the product of two small matrices, for the way back through the last layer: 20 → 12 µs.
- A byte of each stretch of all images read before the first image is copied, so that memory answers many
  questions at once: 25 → 16 µs for 64 of 60,000 digits, 67 → 47 µs for 256 of 12,396.
- A way back of their own for convolutions and all other layers, with the weights read as they lie, in
  PyTorch's layout: step of the convolutional net 3.6 → 3.0 ms, the lowest of some hundred each.
- Nothing multiplied by the zeros around an image: pixels at its edges are products of fewer numbers, and no
  image is copied to have zeros around it. Of small images that is a third of all products: Conv2D of the net's
  five layers 0.83 → 0.65 ms, towards the images 0.71 → 0.58 ms, towards the filters 1.02 → 0.86 ms, and 0.82
  with 256 kB of images in one go in place of 128; step 3.0 → 2.5 ms.
- Batch normalisation as one operation each way, in place of some twenty: step of digitConvNet() 4.6 → 3.6 ms.
- Steps with momentum, of Adam and with weight decay in place: step of 784-128-10 under adam() 1.19 → 0.65 ms.
- A turn of Node's event loop by setImmediate in place of a new MessageChannel: 4 % of 784-128-10.
- A permutation checked by an array of marks in place of a Set: 2 % of linear.

Given up:

- Working on some places at a time, so that their rows of the weights stay in the first cache: 140 → 135 to
  138 µs for the product by itself, in blocks of 64 to 392 places. With blocks of 128, forward and back, no
  gain in an epoch (784-128-10: 1061 and 1199 ms). So the caches are not what bounds it.
- Sums of products as a tree, to shorten the chain of additions: no faster than one after the other.
- Panels of 16, 24 or 28 columns in the sparse product, places with their values beside them, and loops unrolled
  with their ends between: 71 to 125 µs where 32 columns and plain places take 79, the best only with lists
  that take longer to make than they save.
- All four panels for one pixel before the next pixel, in the gradient: 87 where panel by panel takes 81 µs.
- Convolutions' loops unrolled two and four times by hand: 0.82 → 1.16 and 1.20 ms, for the same reason: V8
  unrolls them itself, but where one turn has all the loads it loads first, and runs out of registers.
- Four numbers of an image loaded at once and spread by shuffles, towards the filters: 0.86 → 0.89 ms.
- Images in blocks of 16 to 64 kB in place of 128, towards the filters: 1.01 → 1.33 to 1.07 ms.
- Relu in the convolution before it would save the net 0.08 of its 2.5 ms: not tried for so little.
- Dense products where a layer has few outputs and little more than half of its inputs are 0: no gain that
  could be told from noise.
- Multiply-add of relaxed SIMD (\`f32x4.relaxed_madd\`), as a second build of the module: in Chromium 75 → 65 µs
  and 90 → 82 µs for the two large products of 784-128-10, which is 4 % of its step, and 760 → 640 µs for a
  dense product. It rounds once where the plain build rounds twice, so that a net trained in one browser would no
  longer have the numbers of another, or those that the lessons were recorded with in Node. 4 % is not worth that.

What bounds the convolutions: about 85 % of their net's step is their products, at some 30 instructions for 4
pixels and 8 channels of one number; the processor does about six at a time, which is as much as it can.

What bounds the rest: a vector of the sparse product takes 0.26 ns, just under one turn of this processor's clock
(3.7 GHz), for a load, a multiplication and an addition, since WebAssembly's instructions load first and then
compute: some 35 instructions for a place and 32 columns, of which it does six at a time. From the first cache
it would be 0.21 ns. Of a step of 784-128-10, about 45 % are these products forward and back, a tenth is
fetching the images and making floats of them, and a quarter is in no kernel: TensorFlow.js's engine,
collecting garbage, the loss. WebAssembly has no multiply-add in Node 20 (relaxed SIMD begins with Node 22),
vectors of four where PyTorch's have eight or sixteen, and one thread.`;
