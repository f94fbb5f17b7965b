import { three } from "../given.ts";

// %% answer
const middle = three.slice([0, 0], [-1, -1]);
