import { checkSize, checkTiling } from "./checkLayout.ts";
import { quoted } from "./quoted.ts";
import { type HeaderEntry, readHeaderText } from "./readHeaderText.ts";
import { numberTypes, type TensorType, type Values } from "./safetensorsTypes.ts";

/** A tensor in a file, found to be as its header says, and not read yet. */
export interface StoredTensor {
  readonly name: string;
  readonly type: TensorType;
  readonly shape: readonly number[];
  /**
   * Reads its numbers, row by row.
   *
   * @throws RangeError if one of them has no place in such a tensor.
   */
  readonly values: () => Values;
}

/** As in the format's own library. */
const longestHeader = 100_000_000;
const lengthBytes = 8;

/**
 * Finds the tensors in a safetensors file. All that the header says is checked before anything of the
 * size that it names is made.
 *
 * @see https://huggingface.co/docs/safetensors
 * @throws TypeError if there are no bytes; RangeError if they are not such a file, with what was
 * expected and what came.
 */
export function decodeSafetensors(bytes: Uint8Array): StoredTensor[] {
  if (!(bytes instanceof Uint8Array)) {
    throw new TypeError(
      `loadSafetensors expects the bytes of a file as a Uint8Array, got ${bytes}`,
    );
  }
  try {
    const dataStart = lengthBytes + headerLength(bytes);
    const text = textOf(bytes.subarray(lengthBytes, dataStart));
    const data = bytes.subarray(dataStart);
    const entries = [...readHeaderText(text)];
    for (const [name, entry] of entries) checkSize(name, entry);
    checkTiling(entries, data.length);
    return entries.map(([name, entry]) => storedTensor(name, entry, data));
  } catch (cause) {
    const { message } = cause as Error;
    throw new RangeError(`this is not a safetensors file: ${message}`, { cause });
  }
}

function headerLength(bytes: Uint8Array): number {
  if (bytes.length < lengthBytes) {
    throw new RangeError(`expected ${lengthBytes} bytes or more, got ${bytes.length}`);
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  if (length > longestHeader) {
    throw new RangeError(`expected a header of at most ${longestHeader} bytes, got ${length}`);
  }
  const there = bytes.length - lengthBytes;
  if (length > there) {
    throw new RangeError(`expected a header of ${length} bytes, got ${there} in all`);
  }
  return Number(length);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new RangeError("expected a header in UTF-8, got other bytes", { cause });
  }
}

function storedTensor(
  name: string,
  { type, shape, offsets }: HeaderEntry,
  data: Uint8Array,
): StoredTensor {
  const numberType = numberTypes.get(type);
  if (numberType === undefined)
    throw new RangeError(`expected a known kind of numbers, got ${type}`);
  const { tensorType, bytes, read } = numberType;
  const [start = 0, end = 0] = offsets;
  return {
    name,
    type: tensorType,
    shape,
    values() {
      const view = new DataView(data.buffer, data.byteOffset + start, end - start);
      const arrays = { float32: Float32Array, int32: Int32Array, bool: Uint8Array };
      const values = new arrays[tensorType]((end - start) / bytes);
      try {
        for (let i = 0; i < values.length; i++) values[i] = read(view, i * bytes);
      } catch (cause) {
        throw new RangeError(`cannot use ${quoted(name)}: ${(cause as Error).message}`, { cause });
      }
      return values;
    },
  };
}
