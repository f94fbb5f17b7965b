// npm run bench:accuracy -- --help
import { runProgram } from "./runProgram.mjs";

await runProgram("@underhood/bench-accuracy", "bench/dist/accuracy/main.js");
