// npm run bench:accuracy -- --help
import { runProgram } from "./runProgram.mjs";

await runProgram("@underhood/bench", "bench/dist/accuracy/main.js");
