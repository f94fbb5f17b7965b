declare const accuracy: number;

// %% check
import { show } from "@underhood/viz";

show(`accuracy: ${accuracy.toFixed(4)}`);
accuracy;
