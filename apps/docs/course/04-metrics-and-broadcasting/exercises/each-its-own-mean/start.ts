import { threes } from "../given.ts";

// %% answer
const some = threes.slice([0, 0, 0], [28, -1, -1]);

const centred = some;
