import ExecutionEnvironment from "@docusaurus/ExecutionEnvironment";
// @boundaries-ignore Docusaurus writes it while it builds.
import siteConfig from "@generated/docusaurus.config";

// Keeps the course for reading without a network: see `src/offline/serviceWorker.ts`. It begins when
// the page is there and has nothing else to do, and not for readers who ask to save data.
if (ExecutionEnvironment.canUseDOM && process.env.NODE_ENV === "production") {
  if ("serviceWorker" in navigator && !savesData()) {
    if (document.readyState === "complete") whenIdle();
    else addEventListener("load", whenIdle, { once: true });
  }
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function whenIdle(): void {
  const soon = 4000; // in milliseconds: for browsers that cannot say when they are idle
  if ("requestIdleCallback" in window) requestIdleCallback(keep, { timeout: 2 * soon });
  else setTimeout(keep, soon);
}

function keep(): void {
  const { baseUrl } = siteConfig;
  // Where it is refused, as in private windows, the page does without.
  navigator.serviceWorker
    .register(`${baseUrl}service-worker.js`, { scope: baseUrl })
    .catch(() => {});
}
