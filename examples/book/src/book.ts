#!/usr/bin/env node
import { main } from "./main.ts";

// Whoever reads the output through a pipe may leave first, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));
