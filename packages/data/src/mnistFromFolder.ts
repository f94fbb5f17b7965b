import { platform } from "#platform";
import { contentOf } from "./contentOf.ts";
import { messageOf } from "./messageOf.ts";
import type { Checksums, MnistReader } from "./mnistFiles.ts";

/** Reads MNIST's files from a folder that has each of them as it is, or compressed and named `.gz`. */
export function mnistFromFolder(folder: string | URL, checksums: Checksums | false): MnistReader {
  return async (file, report) => {
    for (const name of [file, `${file}.gz`]) {
      const bytes = await platform.readFile(folder, name);
      if (bytes === undefined) continue;
      const sha256 = checksums ? checksums[file] : undefined;
      const content = await contentOf(bytes, sha256).catch((cause: unknown) => {
        throw new Error(`cannot use ${name} in ${folder}: ${messageOf(cause)}`, { cause });
      });
      report(name, bytes.length, bytes.length);
      return content;
    }
    throw new Error(`expected ${file} or ${file}.gz in ${folder}, found neither`);
  };
}
