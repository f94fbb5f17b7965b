import remarkFrontmatter from "remark-frontmatter";
import remarkMath from "remark-math";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMath).use(remarkMdx);

/**
 * The numbers in a lesson's sentences that were typed, though its program could have changed them
 * meanwhile. Code and formulas are not sentences; a single figure names a digit or a place; and what
 * the lesson's front matter lists as `facts: [255, 1998]` no run can change.
 *
 * @param {string} mdx
 * @returns {{ line: number, number: string }[]}
 */
export function typedNumbers(mdx) {
  const facts = new Set(JSON.parse(/^facts: (\[.*\])$/m.exec(mdx)?.[1] ?? "[]").map(String));
  /** @type {{ line: number, number: string }[]} */
  const typed = [];
  visit(parser.parse(mdx), "text", ({ value, position }) => {
    for (const { 0: number, index } of value.matchAll(/(?<!\w)\d+(?:[.,]\d+)*/g)) {
      if (number.length === 1 || facts.has(number)) continue;
      const linesBefore = value.slice(0, index).split("\n").length - 1;
      typed.push({ line: (position?.start.line ?? 1) + linesBefore, number });
    }
  });
  return typed;
}
