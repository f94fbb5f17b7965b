import { three } from "../given.ts";

// %% answer
function byteAt(row: number, column: number) {
  return three.data[125]; // the same pixel everywhere
}
