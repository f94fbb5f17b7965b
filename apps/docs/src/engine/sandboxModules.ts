import * as tfjsCore from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm"; // which core would import later, when all wait for it
import * as core from "@underhood/core";
import * as data from "@underhood/data";
import * as models from "@underhood/models";
import * as viz from "@underhood/viz";
import { loadLessonModule } from "../cells/lessonModules.ts";
import { wholeTfjsDetector } from "./usesWholeTfjs.ts";

// `plugins/sandboxParts.cjs` leaves out of these modules what hardly a lesson uses.
const light: Readonly<Record<string, object>> = {
  "@underhood/core": core,
  "@underhood/data": data,
  "@underhood/models": models,
  "@underhood/viz": viz,
};
const complete = new Set(["@underhood/core", "@underhood/models"]);

const tfjs: object = { ...tfjsCore };
const usesWholeTfjs = wholeTfjsDetector();

/** Makes ready what the code of a cell may use of modules that are already in its scope. */
export async function readyModulesFor(code: string): Promise<void> {
  if (usesWholeTfjs(code)) await completeTfjs();
}

/** Adds to tfjs what is not its core: layers, converters, and the engine of plain JavaScript. */
export async function completeTfjs(): Promise<void> {
  Object.assign(tfjs, await loadLessonModule("@tensorflow/tfjs"));
}

/** Imports a module for a lesson, with no more around the names that are asked for than must be. */
export async function loadModule(specifier: string, names: readonly string[]): Promise<object> {
  if (specifier === "@tensorflow/tfjs") {
    if (names.some((name) => !(name in tfjs))) await completeTfjs();
    return tfjs;
  }
  const part = Object.hasOwn(light, specifier) ? light[specifier] : undefined;
  const hasAll = complete.has(specifier) || names.length > 0;
  if (part && hasAll && names.every((name) => name in part)) return part;
  return loadLessonModule(specifier);
}
