/**
 * Where the `.wasm` files of `@tensorflow/tfjs-backend-wasm` are: the address of their folder, ending
 * in "/", or the address of each file by its name. In Node these are paths or `file:` addresses.
 */
export type WasmFiles = string | Readonly<Record<string, string>>;

/**
 * The address of one of the files.
 *
 * @throws Error if it is not among them.
 */
export function addressOf(file: string, files: WasmFiles): string {
  const address = typeof files === "string" ? files + file : files[file];
  if (address === undefined) {
    throw new Error(`wasmFiles has no address for ${file}`);
  }
  return address;
}
