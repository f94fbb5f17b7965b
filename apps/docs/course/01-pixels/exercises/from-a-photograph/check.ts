declare const ink: ArrayLike<number>;

// %% check
import { digit, show } from "@underhood/viz";

const drawn = Array.from(ink, (value) => Math.min(1, Math.max(0, value)));
const [least, most] = [Math.min(...Array.from(ink)), Math.max(...Array.from(ink))];
show(digit({ shape: [28, 28], data: drawn }));
show(`from ${Number(least.toFixed(3))} to ${Number(most.toFixed(3))}`);
ink;
