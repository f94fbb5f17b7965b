import { threes } from "../given.ts";

// %% answer
const darkness = threes.mean(2).mean(1);
