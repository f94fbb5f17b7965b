import { type LabelledImages, loadMnist, type MnistOptions, selectLabels } from "@underhood/data";
import { DataError } from "./dataError.ts";

/** The chapter's images: all 3s of MNIST, then all 7s, each in the order of their files' names. */
export interface Digits {
  readonly training: LabelledImages;
  readonly validation: LabelledImages;
  /** The names of the training 3s' files, without `.png`. */
  readonly names: readonly number[];
}

/**
 * Reads them from the folder of MNIST's files, or downloads those once.
 *
 * @throws DataError with the reason, whatever it is.
 */
export async function readDigits(folder: string | undefined): Promise<Digits> {
  const where: MnistOptions = folder === undefined ? {} : { folder };
  try {
    const { training, validation } = await loadMnist(where);
    return {
      training: selectLabels(inNameOrder(training), [3, 7]),
      validation: selectLabels(inNameOrder(validation), [3, 7]),
      names: namesInOrder(training.labels.length).filter((name) => training.labels[name] === 3),
    };
  } catch (error) {
    throw new DataError((error as Error).message, { cause: error });
  }
}

/** The images of one label, as a set of their own. */
export function only(set: LabelledImages, label: number): LabelledImages {
  return selectLabels(set, [label]);
}

/** The same images in the order of the chapter's file names, which say their places in MNIST. */
function inNameOrder({ images, labels }: LabelledImages): LabelledImages {
  const [count, height, width] = images.shape;
  const pixels = height * width;
  const data = new Uint8Array(images.data.length);
  const names = namesInOrder(count);
  for (const [place, name] of names.entries()) {
    data.set(images.data.subarray(name * pixels, (name + 1) * pixels), place * pixels);
  }
  return {
    images: { shape: images.shape, data },
    labels: Uint8Array.from(names, (name) => labels[name] as number),
  };
}

/** 0, 1, …, count − 1 in the order of the texts `0.png`, `1.png`, `10.png`, `100.png`. */
function namesInOrder(count: number): number[] {
  const files = Array.from({ length: count }, (_, i) => `${i}.png`);
  return files.sort().map((file) => Number.parseInt(file, 10));
}
