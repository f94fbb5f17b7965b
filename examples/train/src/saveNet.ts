import { writeFile } from "node:fs/promises";
import { type Model, saveSafetensors } from "@underhood/models";
import { DataError } from "./dataError.ts";

/**
 * Keeps a net's weights in a file that PyTorch's users can open.
 *
 * @throws DataError with the reason, if the file cannot be written.
 */
export async function saveNet(net: Model, file: string): Promise<void> {
  try {
    await writeFile(file, saveSafetensors(net));
  } catch (error) {
    throw new DataError((error as Error).message, { cause: error });
  }
}
