// npm run bench -- --help
import { runProgram } from "./runProgram.mjs";

await runProgram("@underhood/bench", "bench/dist/speed/main.js");
