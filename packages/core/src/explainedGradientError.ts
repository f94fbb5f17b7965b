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
      stepOperations.has(operation)
        ? `${operation} has no gradient: its result jumps, and a small change of a parameter mostly ` +
          "changes nothing. Make the loss of smooth operations such as sigmoid; " +
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

const stepOperations: ReadonlySet<string> = new Set([
  "ArgMax",
  "ArgMin",
  "Equal",
  "Greater",
  "GreaterEqual",
  "Less",
  "LessEqual",
  "NotEqual",
]);
