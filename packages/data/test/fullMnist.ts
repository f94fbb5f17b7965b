import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder with the full MNIST, or where it was looked for. It is not part of the project. */
export const mnistFolder =
  process.env.UNDERHOOD_MNIST ??
  fileURLToPath(new URL("../../../../shared/mnist", import.meta.url));

/** Whether this machine lacks the full MNIST. */
export const noMnist = !existsSync(mnistFolder);

/** For the titles of what is skipped then. */
export const needsMnist = noMnist
  ? " (skipped: no folder with the full MNIST, see UNDERHOOD_MNIST)"
  : "";
