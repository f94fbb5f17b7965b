// What the training kernels' WebAssembly module offers. Written in AssemblyScript: TypeScript with the
// machine's own numbers. Every pointer is a byte offset in TensorFlow.js's memory, checked by the caller.
export { reluGradient } from "./reluGradient";
