import { three, width } from "../../given.ts";

// %% answer
function byteAt(row: number, column: number) {
  return three.data[column * width + row];
}
