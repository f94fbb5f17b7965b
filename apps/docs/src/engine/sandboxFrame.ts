/** A frame in which code runs that may do nothing but compute. */
export interface SandboxFrame {
  /** Fulfilled when the program has been started. */
  readonly started: Promise<void>;
  /** Rejected if the program ends by itself, or never starts. */
  readonly broken: Promise<never>;
  /** Takes the frame away, and with it the program, whatever it is doing. */
  remove(): void;
}

/**
 * Starts a program in a worker inside a sandbox. The frame around it has an origin of its own, so it
 * has no access to this page, its cookies or its storage; the frame's content policy, which the
 * worker inherits, lets it load and fetch nothing but what it holds in memory itself.
 *
 * @param port Is handed to the program, in its first message.
 */
export function openSandboxFrame(program: Promise<string>, port: MessagePort): SandboxFrame {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.hidden = true;
  frame.title = "Where the lesson's code runs";
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join("");
  frame.srcdoc = frameSource(nonce);

  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  const { port1: fromFrame, port2: toPage } = new MessageChannel();
  const ended = new Promise<never>((_resolve, reject) => {
    fromFrame.onmessage = ({ data }) => reject(new Error(String(data)));
  });
  const started = Promise.all([program, loaded]).then(([code]) => {
    frame.contentWindow?.postMessage(code, "*", [port, toPage]);
  });
  const broken = Promise.race([ended, started.then(() => ended)]);
  broken.catch(() => {}); // heard by whoever waits for it
  return {
    started,
    broken,
    remove() {
      fromFrame.close();
      frame.remove();
    },
  };
}

function frameSource(nonce: string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' blob: 'unsafe-eval'`, // cells are compiled where they run
    "worker-src blob:",
    "connect-src blob:",
  ].join("; ");
  return `<!doctype html><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<script nonce="${nonce}">(${startProgram})()</script>`;
}

/** Runs inside the frame, as text: it must refer to nothing outside itself. */
function startProgram(): void {
  addEventListener(
    "message",
    ({ data, ports: [toProgram, toPage] }) => {
      const code = new Blob([data], { type: "text/javascript" });
      const worker = new Worker(URL.createObjectURL(code));
      worker.onerror = ({ message }) => toPage?.postMessage(message || "the program has an error");
      if (toProgram) worker.postMessage(null, [toProgram]);
    },
    { once: true },
  );
}
