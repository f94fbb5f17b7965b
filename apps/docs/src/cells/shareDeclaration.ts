import type { AnyNode, ImportDeclaration, VariableDeclaration } from "acorn";
import { type Edit, insertion } from "./applyEdits.ts";
import { patternNames } from "./declaredNames.ts";
import { statementsOf } from "./syntaxTree.ts";

/**
 * The edits that make a statement of a cell's top level leave what it declares in `$scope`. The
 * names themselves are rewritten with all other references.
 *
 * @throws SyntaxError with `loc` for an export.
 */
export function shareDeclaration(statement: AnyNode, source: string): Edit[] {
  const { start, end } = statement;
  switch (statement.type) {
    case "VariableDeclaration":
      return statement.kind === "var" ? [] : shareVariables(statement);
    case "ClassDeclaration":
      return [insertion(start, `;$scope.${statement.id?.name} = `), insertion(end, ";")];
    case "ImportDeclaration": {
      const lineBreaks = source.slice(start, end).replace(/[^\n]/g, "");
      return [{ start, end, text: loadModule(statement) + lineBreaks }];
    }
    case "ExportAllDeclaration":
    case "ExportDefaultDeclaration":
    case "ExportNamedDeclaration": {
      const error = new SyntaxError("a cell cannot export; its names are shared without it");
      throw Object.assign(error, { loc: statement.loc?.start });
    }
    default:
      return [];
  }
}

/**
 * The edits that turn a declaration of variables into assignments:
 * `const a = 1, { b } = c` becomes `; a = 1, ({ b } = c)`.
 *
 * @param parent What a `var` stands in; absent at the top level.
 */
export function shareVariables(declaration: VariableDeclaration, parent?: AnyNode): Edit[] {
  const { start, kind } = declaration;
  // After a line without semicolon, the parenthesis around a pattern would be read as a call.
  const separator = parent === undefined || statementsOf(parent).length > 0 ? ";" : "";
  const keyword = { start, end: start + kind.length, text: separator };
  const isLoopTarget =
    (parent?.type === "ForInStatement" || parent?.type === "ForOfStatement") &&
    parent.left === declaration;
  if (isLoopTarget) return [keyword];

  const assignments = declaration.declarations.flatMap(({ id, init, start, end }) => {
    if (!init) return [insertion(end, " = undefined")];
    if (id.type === "Identifier") return [];
    const names = JSON.stringify(patternNames(id));
    // A call that was to be awaited gives a promise; it is the values taken out of it that fail, later.
    const isCall = init.type === "CallExpression" || init.type === "ImportExpression";
    return [
      ...(isCall ? [insertion(init.start, "$taken("), insertion(init.end, `, ${names})`)] : []),
      insertion(start, "("),
      insertion(end, ")"),
    ];
  });
  return [keyword, ...assignments];
}

function loadModule({ source, specifiers }: ImportDeclaration): string {
  const module = JSON.stringify(source.value);
  const names: string[] = [];
  const targets: string[] = [];
  let statements = "";
  for (const specifier of specifiers) {
    const target = `$scope.${specifier.local.name}`;
    if (specifier.type === "ImportNamespaceSpecifier") {
      statements += `;${target} = await $load(${module});`;
    } else {
      const name = JSON.stringify(exportedName(specifier));
      names.push(name);
      targets.push(`${name}: ${target}`);
    }
  }
  if (names.length > 0 || specifiers.length === 0) {
    statements += `;({ ${targets} } = await $load(${module}, [${names}]));`;
  }
  return statements;
}

function exportedName(specifier: ImportDeclaration["specifiers"][number]): string {
  if (specifier.type !== "ImportSpecifier") return "default";
  const { imported } = specifier;
  return imported.type === "Identifier" ? imported.name : String(imported.value);
}
