// npm run book -- --help
import { runProgram } from "./runProgram.mjs";

await runProgram("@underhood/book", "examples/book/dist/book.js");
