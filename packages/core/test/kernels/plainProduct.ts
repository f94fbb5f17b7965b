import { seededRandom } from "@underhood/core";

/** Rows of numbers, one behind the other. */
export interface Matrix {
  readonly shape: [number, number];
  readonly values: Float32Array;
}

/** Numbers -1 to 1, of which about a share `zeros` is 0. */
export function randomMatrix(shape: [number, number], zeros: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const [choices, numbers] = [random.uniform(shape), random.uniform(shape, -1, 1)];
  const values = numbers.dataSync<"float32">();
  const isZero = choices.dataSync<"float32">();
  choices.dispose();
  numbers.dispose();
  return { shape, values: values.map((value, i) => ((isZero[i] as number) < zeros ? 0 : value)) };
}

/** The matrix product by its definition: each value is a sum over a row of a and a column of b. */
export function plainProduct(
  a: Matrix,
  b: Matrix,
  transposeA: boolean,
  transposeB: boolean,
): Matrix {
  const [rows, inner] = transposeA ? [a.shape[1], a.shape[0]] : a.shape;
  const columns = transposeB ? b.shape[0] : b.shape[1];
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) {
        const left = a.values[transposeA ? k * rows + row : row * inner + k] as number;
        const right = b.values[transposeB ? column * inner + k : k * columns + column] as number;
        sum += left * right;
      }
      values[row * columns + column] = sum;
    }
  }
  return { shape: [rows, columns], values };
}
