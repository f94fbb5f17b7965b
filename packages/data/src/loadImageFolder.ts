import { kindOf } from "@underhood/core";
import { platform } from "#platform";
import type { LabelledImages } from "./labelledImages.ts";
import { readClassFolders } from "./readClassFolders.ts";
import { checkWanted } from "./selectLabels.ts";

/** Which images `loadImageFolder` reads. */
export interface ImageFolderOptions {
  /** The labels wanted, in the order wanted. Default: every class folder, from the lowest label. */
  readonly labels?: readonly number[];
  /** Stops the loading, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What a folder of images holds. */
export interface ImageFolder {
  /** From `train` or `training`; or, where the class folders lie at the top, from all of them. */
  readonly training: LabelledImages;
  /** From `valid`, `validation` or `test`; undefined where there is no such folder. */
  readonly validation: LabelledImages | undefined;
}

/**
 * Loads images that lie as the book's do: PNG files in one folder per class, named by its label.
 * `images [count, height, width]`
 *
 * Either the class folders are at the top (`3/10.png`), or in a folder to train and one to validate
 * by (`train/3/10.png`, `valid/7/0.png`). The classes follow each other by label; within a class
 * the order is that of the file names as strings: `10.png`, `10000.png`, `10011.png`.
 * Hidden files and, outside the class folders, all other files are passed over.
 *
 * All images have to have one size and 8-bit grey levels; others are refused, not converted.
 *
 * @throws Error, with a cause, if a folder or file cannot be read, or is not such an image.
 * @throws RangeError if there are no class folders, no images, or a folder whose name is no label
 * (0 to 255); or if sizes differ.
 * @throws TypeError for what is no path, and in a browser, which cannot read folders.
 * @throws the signal's reason if it aborts.
 * @example
 * const { training, validation } = await loadImageFolder("mnist_sample");
 */
export async function loadImageFolder(
  folder: string | URL,
  options: ImageFolderOptions = {},
): Promise<ImageFolder> {
  if (typeof folder !== "string" && !(folder instanceof URL)) {
    throw new TypeError(`expected the path of a folder, got ${kindOf(folder)}`);
  }
  if (options.labels) checkWanted(options.labels);
  const { folders } = await platform.listFolder(folder);
  const training = ["train", "training"].find((name) => folders.includes(name));
  const validation = ["valid", "validation", "test"].find((name) => folders.includes(name));
  const sets = {
    training: await readClassFolders(training ? [folder, training] : [folder], options),
    validation: validation ? await readClassFolders([folder, validation], options) : undefined,
  };
  const [size, other] = [sets.training, sets.validation].map((set) => set && dimensionsOf(set));
  if (other !== undefined && other !== size) {
    throw new RangeError(
      `expected all images to be ${size} like those to train by, got ${other} in ${validation}`,
    );
  }
  return sets;
}

function dimensionsOf({ images: { shape } }: LabelledImages): string {
  return `${shape[1]}×${shape[2]}`;
}
