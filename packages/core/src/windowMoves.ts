/** How the window of a convolution moves, in pixels. */
export interface WindowMoves {
  /** How far at a time. */
  readonly stride: number;
  /** How many rows and columns of zeros are laid around each image. */
  readonly padding: number;
}
