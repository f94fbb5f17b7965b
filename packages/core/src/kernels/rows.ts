/** A matrix whose rows lie in one piece. */
export interface Rows {
  /** The byte offset of its values. */
  readonly offset: number;
  readonly rows: number;
  /** How many values a row has. */
  readonly length: number;
  /** What TensorFlow.js knows the values by, if they are all the values of a tensor. */
  readonly id: object | undefined;
}
