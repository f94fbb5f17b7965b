import { toIntensities, trainingSevens } from "../../given.ts";

// %% answer

import { take } from "@underhood/data";

const sixteen = toIntensities(take(trainingSevens, 16).images);

const mean16 = sixteen.mean();
