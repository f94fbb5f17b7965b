import type { AnyNode, Pattern, VariableDeclaration } from "acorn";
import { childNodes, isFunction } from "./syntaxTree.ts";

/** The names that a pattern binds: `{ a, b: [c] }` binds a and c. */
export function patternNames(pattern: Pattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        patternNames(property.type === "Property" ? property.value : property.argument),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element ? patternNames(element) : []));
    case "AssignmentPattern":
      return patternNames(pattern.left);
    case "RestElement":
      return patternNames(pattern.argument);
    case "MemberExpression":
      return [];
  }
}

/** The names that one `const`, `let` or `var` declares. */
export function variableNames(declaration: VariableDeclaration): string[] {
  return declaration.declarations.flatMap(({ id }) => patternNames(id));
}

/** The names that statements declare in their own block: all but `var`, which belongs to the function. */
export function blockNames(statements: readonly AnyNode[]): string[] {
  return statements.flatMap((statement) => {
    if (statement.type === "VariableDeclaration") {
      return statement.kind === "var" ? [] : variableNames(statement);
    }
    if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration") {
      return statement.id ? [statement.id.name] : [];
    }
    return [];
  });
}

/** Each `var` at any depth below a node, with its parent; the insides of functions are their own. */
export function varDeclarations(
  node: AnyNode,
): { declaration: VariableDeclaration; parent: AnyNode }[] {
  return childNodes(node).flatMap((child) => {
    if (isFunction(child)) return [];
    const found = varDeclarations(child);
    return child.type === "VariableDeclaration" && child.kind === "var"
      ? [{ declaration: child, parent: node }, ...found]
      : found;
  });
}
