import { three } from "../../given.ts";

// %% answer
const middle = three.slice([4, 8], [24, 20]);
