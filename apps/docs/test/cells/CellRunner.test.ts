import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CellResult, CellRunner } from "../../src/cells/CellRunner.ts";
import type { Cell } from "../../src/cells/parseCells.ts";

const modules: Record<string, object> = {
  numbers: { one: 1, two: 2, default: 3, "a-b": 4 },
};

async function load(specifier: string): Promise<object> {
  const module = modules[specifier];
  if (module) return module;
  throw new Error(`cannot import "${specifier}"`);
}

const cell = (code: string, name = "here"): Cell => ({ name, code, line: 1 });

/** Runs codes as the cells a, b, c… of one lesson; gives the values of last expressions and the last problem. */
async function run(...codes: string[]) {
  const runner = new CellRunner(load);
  const values: unknown[] = [];
  let result: CellResult = { value: undefined, unawaited: [] };
  for (const [i, code] of codes.entries()) {
    result = await runner.run(cell(code, "abcdefgh"[i]));
    if (!result.problem && result.value !== undefined) values.push(result.value);
  }
  return { values, ...result, scope: runner.scope };
}

describe("new CellRunner(load).run(cell)", () => {
  it.each([
    ["const a = 1;", "a + 1", 2],
    ["let a = 1", "a += 1; a", 2],
    ["var a = 1, b", "[a, b]", [1, undefined]],
    [
      "const { a, b: [c, ...d], e = 5 } = { a: 1, b: [2, 3, 4] };",
      "[a, c, d, e]",
      [1, 2, [3, 4], 5],
    ],
    ["function double(x: number): number { return 2 * x }", "double(4)", 8],
    ["class Point { constructor(readonly x: number) {} }", "new Point(3).x", 3],
    ["enum Kind { paper, ink }", "Kind.ink", 1],
    ["interface A { a: number }\nconst a: A = { a: 1 };", "a satisfies A", { a: 1 }],
    [
      'import three, { one, two as deux, "a-b" as four } from "numbers";',
      "[one, deux, three, four]",
      [1, 2, 3, 4],
    ],
    ['import * as numbers from "numbers";', "numbers.two", 2],
    [
      'import {\n  one,\n  type Two,\n} from "numbers";\nimport type { Three } from "none";',
      "one",
      1,
    ],
    ["const later = () => answer;", "const answer = 42; later()", 42],
    ["let count = 0; const increase = () => { count += 1 };", "increase(); increase(); count", 2],
    ["const a = await Promise.resolve(7);", "a", 7],
    ['const { one } = await import("numbers");', "one", 1],
    ["for (var i = 0; i < 3; i += 1) { var last = i }", "[i, last]", [3, 2]],
    ["for (var [k, v] of [[1, 2], [3, 4]]) {}", "[k, v]", [3, 4]],
    ["if (true) var { deep } = { deep: 1 }", "deep", 1],
    ["const a = 1; { const a = 2; }", "a", 1],
    [
      "const a = 1; const f = (a: number) => a; const g = ({ a }: { a: number }) => a;",
      "[f(2), g({ a: 3 })]",
      [2, 3],
    ],
    ["const a = 1; try { throw 2 } catch (a) { var caught = a }", "[a, caught]", [1, 2]],
    ["const a = 1, b = 2;", "({ a, b, a: a + b })", { a: 3, b: 2 }],
    ["let a = 1; ({ a = 5 } = {});", "a", 5],
    ["let a = 1, b = 2;", "[a, b] = [b, a]; [a, b]", [2, 1]],
    ["const a = { a: { a: 1 } };", "a.a.a", 1],
    ["const a = 1; a: for (;;) { break a }", "a", 1],
    [
      "let a: number;",
      "[typeof a, typeof nothing, typeof Math]",
      ["undefined", "undefined", "object"],
    ],
    ["const a = 1;", "typeof a + typeof (a)", "numbernumber"],
    ["const tag = (parts: TemplateStringsArray) => parts[0];", "tag`n`", "n"],
    [
      "const self = function again(n: number): number { return n ? again(n - 1) : 0 };",
      "self(3)",
      0,
    ],
    ["const name = 'a name that is also a global of pages';", "name.length", 37],
    ["const a = 1\nconst { b } = { b: 2 }\nconst list = [a]", "list.push(b)\nlist", [1, 2]],
    ["const f = () => 1\nconst a = f\nf()", "a()", 1],
    ["function bare(this: unknown) { return this }", "bare() === undefined", true],
    [
      "const x: number[] = []; function f() { x.push(1)\nf2() }\nfunction f2() { x.push(2) }",
      "f(); x",
      [1, 2],
    ],
    ["switch (1) { case 1: const a = 1; var b = a\n  console.assert(b === 1) }", "b", 1],
    [
      "class A { static { A.prototype.toString() } b = 1; ['c']() { return this.b } }",
      "new A().c()",
      1,
    ],
  ])("%j is known to %j", async (first, second, value) => {
    const { values, problem } = await run(first, second);
    expect(problem).toBeUndefined();
    expect(values.at(-1)).toEqual(value);
  });

  it("gives the value of a last expression, and of nothing else", async () => {
    const codes = ["1 + 1", "1; const a = 3;", "a;  // why", "undefined", "(a, [4])", "({ a })"];
    expect((await run(...codes)).values).toEqual([2, 3, [4], { a: 3 }]);
  });

  it("gives a promise as a promise, and tells which names were taken out of one", async () => {
    const { values, unawaited, problem } = await run(
      "async function later() { return { a: 1, b: [2] } }",
      "later()",
      "const { a, b: [c] = [] } = later(), { d } = await later();\nvar [e] = [later()];",
    );
    expect(values[0]).toBeInstanceOf(Promise);
    expect(problem).toBeUndefined();
    expect(unawaited).toEqual(["a", "c"]);
  });

  it("declares a cell's names anew when it runs again", async () => {
    const { values, problem } = await run("const a = 1;", "a", "const a = 2; function f() {}", "a");
    expect(problem).toBeUndefined();
    expect(values).toEqual([1, 2]);
  });

  it("leaves the globals alone", async () => {
    const { scope } = await run("var fetch = 1; const Math = 2; let undeclaredBefore = 3;");
    expect(scope.Math).toBe(2);
    expect(Math.max(1, 2)).toBe(2);
    expect(fetch).toBeInstanceOf(Function);
    expect("undeclaredBefore" in globalThis).toBe(false);
  });

  it.each<[string, { line?: number; message: RegExp }]>([
    ["const a = 1;\na.b.c;", { line: 2, message: /^TypeError: .*undefined/ }],
    ["\n\nnothing;", { line: 3, message: /^ReferenceError: nothing is not defined$/ }],
    ["early;\nconst early = 1;", { line: 1, message: /^ReferenceError: early is not defined$/ }],
    ["const a = 1;\nconst b = ;", { line: 2, message: /^SyntaxError: Unexpected token$/ }],
    ["const a = 1;\nconst a = 2;", { line: 2, message: /^SyntaxError: .*'a'.*declared/ }],
    ["\nexport const a = 1;", { line: 2, message: /^SyntaxError: a cell cannot export/ }],
    [
      'import { ten } from "numbers";',
      { message: /^SyntaxError: "numbers" exports nothing named ten$/ },
    ],
    ['import fs from "node:fs";', { message: /^Error: cannot import "node:fs"$/ }],
    ["throw 'a word'", { message: /^a word$/ }],
    [
      'import {\n  one,\n} from "numbers";\ninterface A {\n  a: number;\n}\nnull.f();',
      { line: 7, message: /^TypeError/ },
    ],
  ])("says what is wrong with %j, and where", async (code, { line, message }) => {
    const { problem } = await run(code);
    expect(problem?.message).toMatch(message);
    expect(problem?.cell).toBe("a");
    if (line !== undefined) expect(problem?.line).toBe(line);
  });

  it("names the cell and line of the function that failed, not of its call", async () => {
    const { problem } = await run(
      "1;\nfunction fail() {\n  throw new Error('so');\n}",
      "2;\nfail();",
    );
    expect(problem).toEqual({ message: "Error: so", cell: "a", line: 3 });
  });

  it("gives each name the same value however a program is cut into cells", async () => {
    const statements = [
      "const list: number[] = []",
      "let total = 0",
      "function add(x: number) { total += x; list.push(total) }",
      "const { length, ...others } = [5, 6]",
      "for (const x of [1, 2, 3]) add(x)",
      "var half = total / 2, twice = () => half * 2",
      "if (total > 3) { var big = true; half += 1 }",
      "class Counter { count = length; add() { add(this.count); return this } }",
      "const counter = new Counter().add()",
      "total = await Promise.resolve(total * 10)",
      "[half, total] = [total, half]",
      "const result = { list, total, others, twice: twice(), count: counter.count, big }",
    ];
    const whole = await run(`${statements.join("\n;")}\n;result`);
    expect(whole.values).toEqual([
      {
        list: [1, 3, 6, 8],
        total: 4,
        others: { 0: 5, 1: 6 },
        twice: 160,
        count: 2,
        big: true,
      },
    ]);
    const cuts = fc.array(fc.boolean(), {
      minLength: statements.length,
      maxLength: statements.length,
    });
    await fc.assert(
      fc.asyncProperty(cuts, async (isCut) => {
        const codes = [""];
        for (const [i, statement] of statements.entries()) {
          codes[codes.length - 1] += `${statement};\n`;
          if (isCut[i]) codes.push("");
        }
        const runner = new CellRunner(load);
        for (const code of codes) expect((await runner.run(cell(code))).problem).toBeUndefined();
        expect(runner.scope.result).toEqual(whole.values[0]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("new CellRunner(load).give(readyMade)", () => {
  it("lets cells find what is given, anew with each gift, until one declares the name itself", async () => {
    const runner = new CellRunner(load);
    const value = async (code: string) => (await runner.run(cell(code))).value;
    runner.give({ myDigit: "a 3" });
    expect(await value("myDigit")).toBe("a 3");
    expect(await value("typeof myDigit")).toBe("string");
    runner.give({ myDigit: "a 7" });
    expect(await value("(() => myDigit)()")).toBe("a 7");
    expect(runner.values()).toEqual([]);
    expect(await value('const myDigit = "mine"; myDigit')).toBe("mine");
    runner.give({ myDigit: "an 8" });
    expect(await value("myDigit")).toBe("mine");
  });
});

describe("new CellRunner(load).branch(lend)", () => {
  const same = (value: unknown) => value;
  const failed = async (runner: CellRunner, code: string) =>
    (await runner.run(cell(code))).problem?.message;

  it("runs cells that see the names declared before, and leave none behind", async () => {
    const runner = new CellRunner(load);
    runner.give({ myDigit: "a 3" });
    await runner.run(cell('import { two } from "numbers"; let a = 1; const next = () => a + 1;'));
    const branch = runner.branch(same);
    const value = async (code: string) => (await branch.run(cell(code))).value;
    expect(await value("a += 10; const b = 5; [a, b, two, next(), myDigit, typeof c]")).toEqual([
      11,
      5,
      2,
      2, // a function sees the names of where it was declared
      "a 3",
      "undefined",
    ]);
    expect(await failed(branch, "c")).toBe("ReferenceError: c is not defined");
    expect(await failed(runner, "b")).toBe("ReferenceError: b is not defined");
    expect((await runner.run(cell("a"))).value).toBe(1);
    expect(branch.values()).toEqual([11, 5]);
  });

  it("lends each value once, and modules as they are", async () => {
    const runner = new CellRunner(load);
    await runner.run(cell('import * as numbers from "numbers"; const list = [1, 2];'));
    const branch = runner.branch((value) => structuredClone(value));
    await branch.run(cell("list.push(3); list.push(numbers.two);"));
    expect((await branch.run(cell("list"))).value).toEqual([1, 2, 3, 2]);
    expect((await branch.run(cell("numbers"))).value).toBe(modules.numbers);
    expect(runner.scope.list).toEqual([1, 2]);
  });
});
