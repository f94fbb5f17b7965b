import {
  curve,
  digit,
  digits,
  heatmap,
  histogram,
  type Picture,
  pixelTable,
  scatter,
  shapeDiagram,
  table,
  text,
} from "@underhood/viz";
import fc from "fast-check";

const size = fc.integer({ min: 1, max: 6 });
const number = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: -1e300, max: 1e300, noNaN: true }),
);

/** Any text at all, also one that is meant to break out of markup or to steer a terminal. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "\u001b[2J",
    "]]>",
    "one\rtwo\r\nthree",
  ),
);

function bytes(
  ...axes: fc.Arbitrary<number>[]
): fc.Arbitrary<{ shape: number[]; data: Uint8Array }> {
  return fc.tuple(...axes).chain((shape) =>
    fc
      .uint8Array({
        minLength: shape.reduce((a, b) => a * b, 1),
        maxLength: shape.reduce((a, b) => a * b, 1),
      })
      .map((data) => ({ shape, data })),
  );
}

function numbers(
  ...axes: fc.Arbitrary<number>[]
): fc.Arbitrary<{ shape: number[]; data: number[] }> {
  return fc.tuple(...axes).chain((shape) => {
    const length = shape.reduce((a, b) => a * b, 1);
    return fc
      .array(number, { minLength: length, maxLength: length })
      .map((data) => ({ shape, data }));
  });
}

function points(count: fc.Arbitrary<number>): fc.Arbitrary<{ x: number[]; y: number[] }> {
  return count.chain((length) => {
    const list = fc.array(number, { minLength: length, maxLength: length });
    return fc.record({ x: list, y: list });
  });
}

function named<Value>(
  value: fc.Arbitrary<Value>,
  names: fc.Arbitrary<string>,
): fc.Arbitrary<Record<string, Value>> {
  return fc.dictionary(names, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
}

/** Pictures of every kind, as their builders make them, from sizes, numbers and texts of all sorts. */
export function anyPicture(texts: fc.Arbitrary<string> = anyText): fc.Arbitrary<Picture> {
  const caption = fc
    .option(texts, { nil: undefined })
    .map((value) => (value === undefined ? {} : { caption: value }));
  const cell = fc.oneof(texts, number, fc.boolean(), fc.constant(null));
  return fc.oneof(
    fc.tuple(bytes(size, size), caption).map(([image, options]) => digit(image, options)),
    fc
      .tuple(bytes(size, size, size), caption, texts, size)
      .map(([stack, options, label, columns]) =>
        digits(stack, {
          ...options,
          columns,
          labels: new Array<string>(stack.shape[0] ?? 0).fill(label),
        }),
      ),
    fc.tuple(bytes(size, size), caption).map(([image, options]) => pixelTable(image, options)),
    fc.tuple(numbers(size, size), caption).map(([matrix, options]) => heatmap(matrix, options)),
    fc.tuple(numbers(size, size), caption, texts).map(([matrix, options, label]) =>
      heatmap(matrix, {
        ...options,
        digits: 2,
        rowLabels: new Array<string>(matrix.shape[0] ?? 0).fill(label),
      }),
    ),
    fc
      .tuple(named(points(size), texts), caption, texts)
      .map(([lines, options, xLabel]) => curve(lines, { ...options, xLabel })),
    fc
      .tuple(named(points(size), texts), caption, texts, number)
      .map(([classes, options, yLabel, slope]) =>
        scatter(classes, { ...options, yLabel, line: { slope, intercept: 1, name: yLabel } }),
      ),
    fc
      .tuple(fc.array(number, { minLength: 1, maxLength: 30 }), caption, texts, size)
      .map(([values, options, xLabel, bins]) => histogram(values, { ...options, xLabel, bins })),
    fc
      .tuple(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), caption, texts)
      .map(([rows, options, title]) =>
        table(
          rows.map(([first, second]) => ({ first, second })),
          { ...options, columns: { first: { title }, second: {} } },
        ),
      ),
    fc
      .tuple(
        fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }), {
          minLength: 2,
          maxLength: 3,
        }),
        caption,
      )
      .map(([shapes, options]) => shapeDiagram(shapes, options)),
    fc.tuple(texts, caption).map(([content, options]) => text(content, options)),
  );
}
