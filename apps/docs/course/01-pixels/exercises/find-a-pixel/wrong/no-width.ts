import { three } from "../../given.ts";

// %% answer
function byteAt(row: number, column: number) {
  return three.data[row + column];
}
