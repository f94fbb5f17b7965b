import type { Shape } from "@underhood/core";

/** The array that holds the values of each IDX type. */
interface IdxData {
  uint8: Uint8Array;
  int8: Int8Array;
  int16: Int16Array;
  int32: Int32Array;
  float32: Float32Array;
  float64: Float64Array;
}

/** The kinds of numbers that an IDX file can hold. MNIST's files hold `"uint8"`. */
export type IdxType = keyof IdxData;

/** What an IDX file says: numbers of one type, row by row, and the shape they make. */
export type IdxArray = {
  [Type in IdxType]: { readonly shape: Shape; readonly type: Type; readonly data: IdxData[Type] };
}[IdxType];

/** The third byte of an IDX file of each type, and the array that holds its values. */
export const idxTypes: {
  readonly [Type in IdxType]: { readonly code: number; readonly array: Constructor<Type> };
} = {
  uint8: { code: 0x08, array: Uint8Array },
  int8: { code: 0x09, array: Int8Array },
  int16: { code: 0x0b, array: Int16Array },
  int32: { code: 0x0c, array: Int32Array },
  float32: { code: 0x0d, array: Float32Array },
  float64: { code: 0x0e, array: Float64Array },
};

interface Constructor<Type extends IdxType> {
  readonly name: string;
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer): IdxData[Type];
}
