import { three } from "../../given.ts";

// %% answer
const middle = three.slice([8, 4], [12, 20]);
