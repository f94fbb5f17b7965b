/** The images cannot be had, or the weights not be kept; the message says why. */
export class DataError extends Error {
  override readonly name = "DataError";
}
