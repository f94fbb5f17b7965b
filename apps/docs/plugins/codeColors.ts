import type { PrismTheme } from "prism-react-renderer";

/**
 * Code in the page's own colours. They are custom properties (`src/css/custom.css`), so one theme
 * serves light and dark, also before any JavaScript has run.
 */
export const codeColors: PrismTheme = {
  plain: { color: "var(--uh-ink)", backgroundColor: "var(--uh-surface)" },
  styles: [
    { types: ["comment"], style: { color: "var(--uh-muted)", fontStyle: "italic" } },
    { types: ["keyword", "operator"], style: { color: "var(--uh-accent)" } },
    { types: ["string", "template-string", "char"], style: { color: "var(--uh-code-string)" } },
    { types: ["number", "boolean", "constant"], style: { color: "var(--uh-code-number)" } },
    { types: ["class-name", "builtin", "tag"], style: { color: "var(--uh-code-type)" } },
    { types: ["punctuation"], style: { color: "var(--uh-muted)" } },
  ],
};
