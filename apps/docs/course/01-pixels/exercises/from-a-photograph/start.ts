import { three } from "../given.ts";

// %% answer
const photograph = three.data.map((byte) => 255 - byte);

const ink = Array.from(photograph, (light) => light);
