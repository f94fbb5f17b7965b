import CodeBlock from "@theme-original/CodeBlock";

export { CodeBlock };
