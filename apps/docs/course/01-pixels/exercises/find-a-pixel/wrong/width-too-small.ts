import { three, width } from "../../given.ts";

// %% answer
function byteAt(row: number, column: number) {
  return three.data[row * (width - 1) + column];
}
