import type {
  AnyNode,
  ArrowFunctionExpression,
  FunctionDeclaration,
  FunctionExpression,
} from "acorn";

/** The nodes directly below a node, in the order of the source. */
export function childNodes(node: AnyNode): AnyNode[] {
  return Object.values(node).flat().filter(isNode);
}

/** A node and all nodes below it, each before its children. */
export function* descendants(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const child of childNodes(node)) yield* descendants(child);
}

/** Whether a node makes a function, and with it a scope that `var` cannot leave. */
export function isFunction(
  node: AnyNode,
): node is FunctionDeclaration | FunctionExpression | ArrowFunctionExpression {
  return (
    node.type === "FunctionDeclaration" ||
    node.type === "FunctionExpression" ||
    node.type === "ArrowFunctionExpression"
  );
}

/** The statements of a node that holds a list of them. */
export function statementsOf(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case "Program":
    case "BlockStatement":
    case "StaticBlock":
      return node.body;
    case "SwitchCase":
      return node.consequent;
    default:
      return [];
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}
