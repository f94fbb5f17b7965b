import { quoted } from "./quoted.ts";
import type { HeaderEntry } from "./readHeaderText.ts";
import { numberTypes } from "./safetensorsTypes.ts";

/** More are unknown to TensorFlow.js. */
const mostAxes = 6;

/**
 * Holds that the shape, the kind of numbers and the offsets speak of the same number of bytes.
 *
 * @throws RangeError if they do not, or are none that can be read.
 */
export function checkSize(name: string, { type, shape, offsets }: HeaderEntry): void {
  const numberType = numberTypes.get(type);
  if (numberType === undefined) {
    const known = [...numberTypes.keys()].join(", ");
    throw new RangeError(`expected ${quoted(name)} to be of ${known}, got ${type.slice(0, 20)}`);
  }
  if (shape.length > mostAxes) {
    throw new RangeError(
      `expected ${quoted(name)} to have at most ${mostAxes} axes, got ${shape.length}`,
    );
  }
  const [start = 0, end = 0] = offsets;
  if (offsets.length !== 2 || start > end) {
    throw new RangeError(
      `expected ${quoted(name)} to have two data_offsets, start ≤ end, got [${offsets.slice(0, 3)}]`,
    );
  }
  const size = shape.reduce((product, axis) => product * axis, numberType.bytes);
  if (size !== end - start) {
    throw new RangeError(
      `expected ${quoted(name)}, [${shape.join(", ")}] of ${type}, to have ${size} bytes, got ${end - start}`,
    );
  }
}

/**
 * Holds that the tensors follow each other without gap or overlap, from the first byte to the last, in
 * whatever order the header has them.
 *
 * @throws RangeError if they do not.
 */
export function checkTiling(
  entries: readonly (readonly [string, HeaderEntry])[],
  length: number,
): void {
  const spans = entries.map(([name, { offsets }]) => ({
    name,
    start: offsets[0] ?? 0,
    end: offsets[1] ?? 0,
  }));
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  let reached = 0;
  for (const { name, start, end } of spans) {
    if (start !== reached) {
      throw new RangeError(
        `expected ${quoted(name)} to begin at byte ${reached} of the data, got ${start}`,
      );
    }
    reached = end;
  }
  if (reached !== length) {
    throw new RangeError(`expected ${reached} bytes of data, got ${length}`);
  }
}
