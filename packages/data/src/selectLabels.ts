import { kindOf } from "@underhood/core";
import { countOf } from "./countOf.ts";
import type { LabelledImages } from "./labelledImages.ts";
import { pick } from "./pick.ts";

/**
 * The examples with these labels, label after label in the order given, and within a label in the
 * order of the set: `selectLabels(set, [3, 7])` is all 3s, then all 7s.
 *
 * @throws RangeError if no label is given, one is given twice, or the set has none of one.
 */
export function selectLabels(set: LabelledImages, labels: readonly number[]): LabelledImages {
  countOf(set);
  checkWanted(labels);
  const positions = new Map<number, number[]>(labels.map((label) => [label, []]));
  for (const [index, label] of set.labels.entries()) positions.get(label)?.push(index);
  for (const [label, found] of positions) {
    if (found.length === 0) {
      const present = [...new Set(set.labels)].sort((a, b) => a - b).join(", ");
      throw new RangeError(`expected labels that the set has (${present || "none"}), got ${label}`);
    }
  }
  return pick(set, [...positions.values()].flat());
}

/**
 * Holds that these labels can be asked for: at least one, each once, and each fits in a byte.
 *
 * @throws TypeError for what is no list, RangeError if not.
 */
export function checkWanted(labels: readonly number[]): void {
  if (!Array.isArray(labels)) {
    throw new TypeError(`expected a list of labels, such as [3, 7], got ${kindOf(labels)}`);
  }
  if (labels.length === 0) throw new RangeError("expected at least one label to select, got none");
  if (new Set(labels).size < labels.length) {
    throw new RangeError(`expected each label to select once, got [${labels.join(", ")}]`);
  }
  const wrong = labels.find((label) => !(Number.isInteger(label) && label >= 0 && label <= 255));
  if (wrong !== undefined)
    throw new RangeError(`expected labels of 0 to 255, got ${kindOf(wrong)}`);
}
