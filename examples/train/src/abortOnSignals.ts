/** A signal that is aborted by Ctrl-C, or by whoever else asks this program to end. */
export function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort();
  process.on("SIGINT", abort).on("SIGTERM", abort);
  return controller.signal;
}
