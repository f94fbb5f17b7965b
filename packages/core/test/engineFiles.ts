/** A browser has to be told where the engine's files are, Node finds them. */
export const engineFiles =
  "document" in globalThis
    ? { wasmFiles: "/node_modules/@tensorflow/tfjs-backend-wasm/dist/" }
    : {};
