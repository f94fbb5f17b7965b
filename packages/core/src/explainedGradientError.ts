/**
 * Says in a reader's words what TensorFlow.js says about a failed gradient. Other errors are handed
 * back as they are.
 */
export function explainedGradientError(error: unknown): unknown {
  const message = error instanceof Error ? error.message : "";
  for (const { pattern, explain } of explanations) {
    const match = pattern.exec(message);
    if (match) {
      return new Error(explain(match[1] ?? "", match[2] ?? ""), { cause: error });
    }
  }
  return error;
}

const explanations: readonly {
  readonly pattern: RegExp;
  readonly explain: (operation: string, detail: string) => string;
}[] = [
  {
    pattern: /gradient function not found for (\w+)/,
    explain: (operation) =>
      comparisons.has(operation)
        ? `${operation} has no gradient: its answer jumps between 0 and 1, and a small change of a ` +
          "parameter mostly changes nothing. A loss needs smooth operations, such as sigmoid; " +
          "comparisons are for metrics"
        : `TensorFlow.js has no gradient for ${operation}: build the result without it`,
  },
  {
    pattern: /Error in gradient for op (\w+)\. The gradient of input '(\w+)' has shape/,
    explain: (operation, input) =>
      `TensorFlow.js has no gradient for ${operation} where ${input} is broadcast: ` +
      "give both sides the same shape first, by tf.broadcastTo",
  },
  {
    pattern: /Kernel '(\w+)' not registered for backend '(\w+)'/,
    explain: (operation, engine) =>
      `the gradient needs ${operation}, which the engine ${engine} lacks: try useEngine("cpu")`,
  },
];

/** Those of which TensorFlow.js has no gradient; of others, such as GreaterEqual, it has one of 0. */
const comparisons: ReadonlySet<string> = new Set([
  "Equal",
  "Greater",
  "Less",
  "LessEqual",
  "NotEqual",
]);
