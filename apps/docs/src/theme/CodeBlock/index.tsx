import { island } from "@site/src/island/island";
import type { Props } from "@theme/CodeBlock";
import type { ComponentType } from "react";

/**
 * Code as Docusaurus shows it. What the server has coloured stays as it is until a reader points at
 * it, so that a page comes without the highlighter.
 */
const CodeBlock: ComponentType<Props> = island<Props, "CodeBlock">(
  () => import("./highlighted"),
  "CodeBlock",
  { wakes: "touched", height: ({ children }) => 22 * (1 + String(children).split("\n").length) },
);
export default CodeBlock;
