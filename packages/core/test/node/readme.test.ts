import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as core from "@underhood/core";
import { describe, expect, it } from "vitest";
import { runProgram } from "./runProgram.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

describe("README.md", () => {
  it("shows an example that prints what it says", async () => {
    expect(await runProgram(block("ts"))).toBe(block("text"));
  });

  it("names every function and class", () => {
    const named = [...readme.matchAll(/^\| `(?:new )?(\w+)\(/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(core).sort());
  });
});

/** The first block that is fenced as this language. */
function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "ms").exec(readme)?.[1] ?? "no such block";
}
