const millisecondsBetweenLooks = 500;

/**
 * A signal that is aborted when whoever started this process has ended. npm hands a request to end
 * only to the shell between it and a script, and that shell ends without a word.
 *
 * @returns {AbortSignal}
 */
export function parentEnded() {
  const controller = new AbortController();
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) controller.abort();
  };
  setInterval(look, millisecondsBetweenLooks).unref();
  return controller.signal;
}
