/** The images cannot be had; the message says why. */
export class DataError extends Error {
  override readonly name = "DataError";
}
