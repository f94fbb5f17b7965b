import { platform } from "#platform";
import { decodeGreyPng } from "./decodeGreyPng.ts";
import type { Image, LabelledImages } from "./labelledImages.ts";
import { messageOf } from "./messageOf.ts";

/** A folder, by the folder it is in. */
export type FolderPath = readonly [folder: string | URL, ...path: string[]];

/** One set of images, from folders of PNG files that are named by their labels. See `loadImageFolder`. */
export async function readClassFolders(
  folder: FolderPath,
  { labels, signal }: { labels?: readonly number[]; signal?: AbortSignal },
): Promise<LabelledImages> {
  const images: Image[] = [];
  const imageLabels: number[] = [];
  for (const label of labels ?? (await labelsIn(folder))) {
    const { files } = await platform.listFolder(...folder, String(label));
    for (const file of files.filter(isVisible).sort()) {
      signal?.throwIfAborted();
      images.push(await readImage([...folder, String(label)], file, images[0]));
      imageLabels.push(label);
    }
  }
  const [first] = images;
  if (first === undefined) throw new RangeError(`expected images in ${nameOf(folder)}, found none`);
  const [height, width] = first.shape;
  const data = new Uint8Array(images.length * height * width);
  for (const [i, image] of images.entries()) data.set(image.data, i * height * width);
  return {
    images: { shape: [images.length, height, width], data },
    labels: Uint8Array.from(imageLabels),
  };
}

async function labelsIn(folder: FolderPath): Promise<number[]> {
  const folders = (await platform.listFolder(...folder)).folders.filter(isVisible);
  if (folders.length === 0) {
    throw new RangeError(
      `expected class folders, such as 3 and 7, in ${nameOf(folder)}, found none`,
    );
  }
  const wrong = folders.find((name) => !/^(0|[1-9]\d*)$/.test(name) || Number(name) > 255);
  if (wrong !== undefined) {
    throw new RangeError(
      `expected class folders in ${nameOf(folder)} to be named by a label, 0 to 255, got ${wrong}`,
    );
  }
  return folders.map(Number).sort((a, b) => a - b);
}

async function readImage(
  folder: FolderPath,
  file: string,
  first: Image | undefined,
): Promise<Image> {
  const name = nameOf([...folder, file]);
  const bytes = await platform.readFile(...folder, file);
  if (bytes === undefined) throw new Error(`cannot read ${name}: it is gone`);
  const image = decode(bytes, name);
  if (first !== undefined && String(image.shape) !== String(first.shape)) {
    throw new RangeError(
      `expected all images to be ${first.shape.join("×")} like the first, got ${image.shape.join("×")} in ${name}`,
    );
  }
  return image;
}

function decode(bytes: Uint8Array, name: string): Image {
  try {
    return decodeGreyPng(bytes);
  } catch (cause) {
    throw new Error(`cannot use ${name}: ${messageOf(cause)}`, { cause });
  }
}

function nameOf(path: FolderPath): string {
  return path.map(String).join("/");
}

/** Operating systems and editors leave hidden files everywhere. */
function isVisible(name: string): boolean {
  return !name.startsWith(".");
}
