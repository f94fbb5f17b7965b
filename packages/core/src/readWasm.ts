import * as tf from "@tensorflow/tfjs";

/** A WebAssembly file that has been read and found good. */
export interface WasmFile {
  /** Where to read it again: on disk in Node, in a browser in memory. */
  readonly address: string;
  /** Gives the memory back. */
  release(): void;
}

/**
 * Reads a WebAssembly file: from disk in Node, from the network in a browser.
 *
 * @throws Error if it cannot be had or is something else. The message names the address.
 */
export async function readWasm(address: string): Promise<WasmFile> {
  const isNode = tf.env().getBool("IS_NODE");
  const bytes = await (isNode ? readFile(address) : download(address)).catch((cause: unknown) => {
    throw new Error(
      `${address} cannot be read: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  });
  if (!WebAssembly.validate(bytes)) {
    throw new Error(`${address} is no WebAssembly file`);
  }
  if (isNode) {
    return { address: pathOf(address), release() {} };
  }
  const memory = URL.createObjectURL(new Blob([bytes], { type: "application/wasm" }));
  return { address: memory, release: () => URL.revokeObjectURL(memory) };
}

async function readFile(address: string): Promise<Uint8Array<ArrayBuffer>> {
  // Asked of the running Node, not imported: bundlers for browsers stumble over node: modules.
  return process.getBuiltinModule("node:fs/promises").readFile(pathOf(address));
}

function pathOf(address: string): string {
  const { fileURLToPath } = process.getBuiltinModule("node:url");
  return address.startsWith("file:") ? fileURLToPath(address) : address;
}

async function download(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`the server answers ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
