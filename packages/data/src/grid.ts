/** Numbers in rows and columns, for work between an image and an image. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  /** Row by row: `values[row * width + column]`. */
  readonly values: Float64Array;
}
