// npm run train -- --help
import { runProgram } from "./runProgram.mjs";

await runProgram("@underhood/train", "examples/train/dist/train.js");
