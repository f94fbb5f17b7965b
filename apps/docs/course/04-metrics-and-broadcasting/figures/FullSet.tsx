import type { ReactElement } from "react";
import { valueText } from "../../../src/lesson/valueText.ts";
import { fullSet } from "./fullSet.ts";

/** The mean accuracy on the full MNIST: in the prose, the number comes from the book's own run. */
export function FullSet({ measure }: { readonly measure: "l1" | "rmse" }): ReactElement {
  return <span>{valueText(fullSet[measure].mean, 4)}</span>;
}
