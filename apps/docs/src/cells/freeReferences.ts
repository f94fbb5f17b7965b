import type { AnyNode, Identifier, Program } from "acorn";
import { blockNames, patternNames, varDeclarations, variableNames } from "./declaredNames.ts";
import { childNodes, isFunction } from "./syntaxTree.ts";

/** One place where a program names something that none of its inner scopes declares. */
export interface FreeReference {
  readonly identifier: Identifier;
  /**
   * What the name is part of: the `f` of `f(x)` is called, the `a` of `{ a }` is also a key, and the
   * `a` of `typeof a` need not exist.
   */
  readonly role: "plain" | "called" | "shorthand" | "perhaps";
}

/**
 * Finds every name in a program that is either declared at its top level or not declared in it at
 * all: the names that a cell shares with other cells, and the globals.
 */
export function freeReferences(program: Program): FreeReference[] {
  return program.body.flatMap((statement) => visit(statement, "plain", []));
}

type Names = ReadonlySet<string>;

function visit(
  node: AnyNode,
  role: FreeReference["role"],
  scopes: readonly Names[],
): FreeReference[] {
  if (node.type === "Identifier") {
    const isLocal = scopes.some((names) => names.has(node.name));
    return isLocal ? [] : [{ identifier: node, role }];
  }
  const declared = ownNames(node);
  const inner = declared.length > 0 ? [...scopes, new Set(declared)] : scopes;
  return partsThatRefer(node).flatMap((child) => visit(child, roleOf(child, node, role), inner));
}

/** The names that a node declares for what is below it. */
function ownNames(node: AnyNode): string[] {
  if (isFunction(node)) {
    const own = [
      ...node.params.flatMap(patternNames),
      ...varDeclarations(node.body).flatMap(({ declaration }) => variableNames(declaration)),
    ];
    if (node.type !== "ArrowFunctionExpression") own.push("arguments");
    if (node.type === "FunctionExpression" && node.id) own.push(node.id.name);
    return own;
  }
  switch (node.type) {
    case "BlockStatement":
    case "StaticBlock":
      return blockNames(node.body);
    case "SwitchStatement":
      return blockNames(node.cases.flatMap((branch) => branch.consequent));
    case "ForStatement":
      return node.init ? blockNames([node.init]) : [];
    case "ForInStatement":
    case "ForOfStatement":
      return blockNames([node.left]);
    case "CatchClause":
      return node.param ? patternNames(node.param) : [];
    case "ClassDeclaration":
    case "ClassExpression":
      return node.id ? [node.id.name] : [];
    default:
      return [];
  }
}

/** The children of a node that can name a variable: no property keys, labels or declared functions' names. */
function partsThatRefer(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case "MemberExpression":
      return node.computed ? [node.object, node.property] : [node.object];
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return [...(node.computed ? [node.key] : []), ...(node.value ? [node.value] : [])];
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return childNodes(node).filter((child) => child !== node.id);
    case "LabeledStatement":
      return [node.body];
    case "BreakStatement":
    case "ContinueStatement":
    case "MetaProperty":
    case "ImportDeclaration":
      return [];
    default:
      return childNodes(node);
  }
}

function roleOf(
  child: AnyNode,
  parent: AnyNode,
  parentRole: FreeReference["role"],
): FreeReference["role"] {
  if (parent.type === "Property" && parent.shorthand) return "shorthand";
  if (parent.type === "UnaryExpression" && parent.operator === "typeof") return "perhaps";
  // In `{ a = 1 } = object` the key is the left side of the property's value.
  if (parent.type === "AssignmentPattern" && child === parent.left) return parentRole;
  const isCalled =
    (parent.type === "CallExpression" && child === parent.callee) ||
    (parent.type === "TaggedTemplateExpression" && child === parent.tag);
  return isCalled ? "called" : "plain";
}
