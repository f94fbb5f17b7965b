import { type AnyNode, type Program, parse } from "acorn";
import { transform } from "sucrase";
import { applyEdits, type Edit, insertion } from "./applyEdits.ts";
import { blockNames, varDeclarations, variableNames } from "./declaredNames.ts";
import { type FreeReference, freeReferences } from "./freeReferences.ts";
import { shareDeclaration, shareVariables } from "./shareDeclaration.ts";
import { descendants, statementsOf } from "./syntaxTree.ts";

/** A cell as JavaScript that can run. */
export interface CompiledCell {
  /**
   * The body of an async function of `$scope`, `$load` and `$taken`: it reads and writes the cell's
   * top-level names as properties of `$scope`, gets modules by `$load(specifier, names)`, passes what
   * a call gave through `$taken(value, names)` before names are taken out of it, and returns an array
   * with the value of a last expression. Each line stands where it stood in the cell.
   */
  readonly body: string;
  /** The names that the cell declares at its top level. */
  readonly declares: ReadonlySet<string>;
}

/**
 * Turns the TypeScript of one cell into JavaScript that shares its top-level names with the other
 * cells of its lesson.
 *
 * @param isGlobal Says of a name that the cell does not declare whether it is the platform's, as
 * `Math` is; every other name belongs to the lesson.
 * @throws SyntaxError with `loc` when the cell cannot be read, or exports something.
 */
export function compileCell(code: string, isGlobal: (name: string) => boolean): CompiledCell {
  const javascript = transform(code, {
    transforms: ["typescript"],
    keepUnusedImports: true, // a later cell may use them
    disableESTransforms: true,
  }).code;
  const program = parse(javascript, {
    ecmaVersion: "latest",
    sourceType: "module",
    locations: true,
  });

  const vars = varDeclarations(program);
  const varNames = vars.flatMap(({ declaration }) => variableNames(declaration));
  const declares = new Set([...blockNames(program.body), ...varNames, ...importedNames(program)]);
  const edits = [
    ...vars.flatMap(({ declaration, parent }) => shareVariables(declaration, parent)),
    ...program.body.flatMap((statement) => shareDeclaration(statement, javascript)),
    ...[...descendants(program)].flatMap(separateExpressions),
    ...returnLast(program.body.at(-1), javascript),
    ...freeReferences(program)
      .filter(({ identifier: { name } }) => declares.has(name) || !isGlobal(name))
      .map(shareReference),
    ...[...descendants(program)].flatMap(loadDynamically),
  ];
  const hoisted = [
    ...varNames.map((name) => `$scope.${name} = undefined; `),
    ...functionNames(program).map((name) => `$scope.${name} = ${name}; `),
  ];
  return { body: hoisted.join("") + applyEdits(javascript, edits), declares };
}

function importedNames({ body }: Program): string[] {
  return body.flatMap((node) =>
    node.type === "ImportDeclaration" ? node.specifiers.map(({ local }) => local.name) : [],
  );
}

function functionNames({ body }: Program): string[] {
  return blockNames(body.filter(({ type }) => type === "FunctionDeclaration"));
}

/** What begins with a name may come to begin with a parenthesis: a call, without a semicolon. */
function separateExpressions(node: AnyNode): Edit[] {
  return statementsOf(node)
    .filter(({ type }) => type === "ExpressionStatement")
    .map(({ start }) => insertion(start, ";"));
}

/** In an array, because an async function would wait for a promise that it returns. */
function returnLast(statement: AnyNode | undefined, source: string): Edit[] {
  if (statement?.type !== "ExpressionStatement") return [];
  const { start, end, expression } = statement;
  const close = source[end - 1] === ";" ? end - 1 : end;
  return [
    insertion(start, "return [("),
    insertion(expression.end, ")"), // the expression's own parentheses may end behind this
    insertion(close, "]"),
  ];
}

function shareReference({ identifier: { name, start, end }, role }: FreeReference): Edit {
  const shared = {
    plain: `$scope.${name}`,
    called: `(0, $scope.${name})`, // so that the function's `this` is not the scope
    shorthand: `${name}: $scope.${name}`,
    perhaps: `("${name}" in $scope ? $scope.${name} : undefined)`,
  };
  return { start, end, text: shared[role] };
}

/** `import("x")` goes where the other imports go. */
function loadDynamically({ type, start }: AnyNode): Edit[] {
  return type === "ImportExpression"
    ? [{ start, end: start + "import".length, text: "$load" }]
    : [];
}
