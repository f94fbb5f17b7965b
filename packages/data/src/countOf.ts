import { kindOf } from "@underhood/core";
import type { LabelledImages } from "./labelledImages.ts";

/**
 * How many examples a set holds, once it is sure that images, labels and shape agree.
 *
 * @throws TypeError for what is no set, RangeError if they do not.
 */
export function countOf(set: LabelledImages): number {
  const { images, labels } = checkedSet(set);
  const [count, height, width] = images.shape;
  if (images.shape.length !== 3 || count * height * width !== images.data.length) {
    throw new RangeError(
      `expected images of shape [count, height, width] and as many bytes, got [${images.shape}] and ${images.data.length} bytes`,
    );
  }
  if (labels.length !== count) {
    throw new RangeError(`expected a label for each of ${count} images, got ${labels.length}`);
  }
  return count;
}

function checkedSet(set: LabelledImages): LabelledImages {
  const { images, labels, training } = (set ?? {}) as Partial<
    LabelledImages & { training: unknown }
  >;
  if (images?.shape !== undefined && images.data !== undefined && labels !== undefined) return set;
  const advice =
    (set as unknown) instanceof Promise
      ? ": write await before it"
      : training !== undefined
        ? " that has training and validation: hand over one of them"
        : "";
  throw new TypeError(
    `expected a set, { images, labels }, as the loaders give them, got ${kindOf(set)}${advice}`,
  );
}
