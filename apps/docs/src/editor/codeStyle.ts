import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/**
 * The look of code that is being edited: that of the still code which it takes the place of, in
 * colours, letters and measures, so that nothing moves. The colours are the page's custom properties
 * and follow its theme.
 */
export const codeStyle: Extension = [
  EditorView.theme({
    "&": {
      backgroundColor: "var(--uh-surface)",
      color: "var(--uh-ink)",
      fontSize: "var(--ifm-code-font-size)",
    },
    "&.cm-focused": { outline: "none" }, // the cell around it shows the focus
    ".cm-scroller": {
      fontFamily: "var(--uh-mono)",
      lineHeight: "var(--ifm-pre-line-height)",
    },
    ".cm-content": { padding: "var(--ifm-pre-padding)", caretColor: "var(--uh-accent)" },
    ".cm-line": { padding: "0" },
    "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--uh-accent-wash)" },
    "&.cm-focused .cm-nonmatchingBracket": { color: "var(--uh-error)" },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.comment, color: "var(--uh-muted)", fontStyle: "italic" },
      {
        tag: [tags.keyword, tags.operator, tags.operatorKeyword, tags.modifier],
        color: "var(--uh-accent)",
      },
      { tag: [tags.string, tags.special(tags.string)], color: "var(--uh-code-string)" },
      { tag: [tags.number, tags.bool, tags.null], color: "var(--uh-code-number)" },
      { tag: [tags.typeName, tags.className], color: "var(--uh-code-type)" },
      { tag: tags.punctuation, color: "var(--uh-muted)" },
    ]),
  ),
];
