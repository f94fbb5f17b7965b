import ExecutionEnvironment from "@docusaurus/ExecutionEnvironment";

// Docusaurus fetches the program of every page that a visible link leads to. Ours come when the
// reader points at the link: a page loads nothing that nobody has asked for.
if (ExecutionEnvironment.canUseDOM) {
  // Docusaurus sets this up after the client modules have been read, and before links are drawn.
  queueMicrotask(() => {
    window.docusaurus = { ...window.docusaurus, prefetch: () => false };
  });
}
