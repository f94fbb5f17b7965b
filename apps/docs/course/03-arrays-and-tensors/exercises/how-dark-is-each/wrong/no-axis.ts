import { threes } from "../../given.ts";

// %% answer
const darkness = threes.mean();
