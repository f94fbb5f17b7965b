import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";

// In a browser the shared setup does not find the engine's files by itself.
setWasmPaths("/node_modules/@tensorflow/tfjs-backend-wasm/dist/");
