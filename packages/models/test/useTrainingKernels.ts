import { useEngine } from "@underhood/core";
import { beforeAll } from "vitest";

// What users compute with. A file that chooses another engine leaves nothing behind: each starts here.
beforeAll(async () => {
  await useEngine("wasm");
});
