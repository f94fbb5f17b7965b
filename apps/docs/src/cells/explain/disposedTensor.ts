import type { Recogniser } from "./explanation.ts";
import { namesIn } from "./namesIn.ts";

/** A tensor is used after its memory was freed. */
export const disposedTensor: Recogniser = (ending) => {
  if (!/Tensor is disposed|has been disposed/.test(ending.message ?? "")) return undefined;
  const freed = namesIn(ending).find(
    ({ value }) => typeof value === "object" && value !== null && Reflect.get(value, "isDisposed"),
  );
  const subject = freed ? `\`${freed.name}\`` : "A tensor that this line needs";
  return {
    title: "That tensor is gone",
    text:
      `${subject} is still there by name, but the memory behind it has been given back. Three things do that: ` +
      "its own `dispose()`; the end of a `tf.tidy(() => …)` that made it and did not return it; and the " +
      "next round of a loop over `batches`, which frees the batch before.",
    fix:
      "Run the cell that makes it again. If it must outlive a `tf.tidy`, return it from there; if it must " +
      "outlive its batch, keep a `.clone()`.",
  };
};
