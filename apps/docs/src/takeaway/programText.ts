import { typescriptLanguage } from "@codemirror/lang-javascript";
import type { Cell } from "../cells/parseCells.ts";

/** A lesson's cells as one program, which shows what the cells show: the values at their ends too. */
export function programText(cells: readonly Pick<Cell, "name" | "code">[]): string {
  const codes = cells.map(({ name, code }) => ({ name, code: withDisplay(code) }));
  const all = codes.map(({ code }) => code).join("\n");
  const imports = [
    /\bdisplay\(/.test(all) ? ['import { display } from "./display.ts";'] : [],
    usesMyDigit(all) ? ['import { myDigit } from "./myDigit.ts";'] : [],
  ].flat();
  const head = imports.length > 0 ? `${imports.join("\n")}\n\n` : "";
  return head + codes.map(({ name, code }) => `// %% ${name}\n${code}\n`).join("\n");
}

/** Hands the value of a last expression to `display`. */
function withDisplay(code: string): string {
  let last = typescriptLanguage.parser.parse(code).topNode.lastChild;
  while (last?.name.endsWith("Comment")) last = last.prevSibling;
  if (last?.name !== "ExpressionStatement") return code;
  const { from, to } = last;
  const expression = code.slice(from, to).replace(/;$/, "");
  if (/^(?:await )?(?:show|console\.)|=(?![=>])/.test(expression)) return code; // for their effect
  return `${code.slice(0, from)}display(${expression});${code.slice(to)}`;
}

/** A program that declares the name itself has its own. */
function usesMyDigit(code: string): boolean {
  const declares = /\b(?:const|let|var|function|class)\s+myDigit\b/.test(code);
  return /\bmyDigit\b/.test(code) && !declares;
}
