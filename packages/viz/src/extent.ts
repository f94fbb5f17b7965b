/** The least and the greatest of some values. */
export function extent(values: readonly number[]): [least: number, greatest: number] {
  return [
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  ];
}

/** What an axis has to span to show some values: their extent, or some room around them where all are equal. */
export function axisDomain(values: readonly number[], isLog = false): [low: number, high: number] {
  const [least, greatest] = extent(values);
  if (least < greatest) return [least, greatest];
  if (isLog) return [least / 10, least * 10];
  const half = Math.abs(least) / 2 || 1;
  return [least - half, least + half];
}
