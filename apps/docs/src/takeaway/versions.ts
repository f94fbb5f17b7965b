import { version as tfjs } from "@tensorflow/tfjs/package.json";
import { version as wasm } from "@tensorflow/tfjs-backend-wasm/package.json";
import { version as core } from "@underhood/core/package.json";
import { version as data } from "@underhood/data/package.json";
import { version as models } from "@underhood/models/package.json";
import { version as viz } from "@underhood/viz/package.json";
import { version as tsx } from "tsx/package.json";

/** The packages that lessons can import and what runs them, as this site was built with. */
export const versions: Readonly<Record<string, string>> = {
  "@tensorflow/tfjs": tfjs,
  "@tensorflow/tfjs-backend-wasm": wasm,
  "@underhood/core": core,
  "@underhood/data": data,
  "@underhood/models": models,
  "@underhood/viz": viz,
  tsx,
};
