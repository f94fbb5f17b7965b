import { placeOf } from "./smallTensor.ts";

/**
 * The number that an arrow key leads to from another, in a result that is drawn as rows. `Home` and
 * `End` lead to the first and the last; past an edge nothing moves.
 *
 * @returns undefined for other keys.
 */
export function moveInResult(
  key: string,
  index: number,
  shape: readonly number[],
): number | undefined {
  const [rows = 1, columns = 1] = shape.length < 2 ? [1, ...shape] : shape;
  const [row = 0, column = 0] = placeOf(index, [rows, columns]);
  const steps: Record<string, readonly [row: number, column: number] | undefined> = {
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    Home: [0, 0],
    End: [rows - 1, columns - 1],
  };
  const to = steps[key];
  if (!to) return undefined;
  const isInside = to[0] >= 0 && to[0] < rows && to[1] >= 0 && to[1] < columns;
  return isInside ? to[0] * columns + to[1] : index;
}
