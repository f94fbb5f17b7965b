import type { backend_util } from "@tensorflow/tfjs";

/** Places along one axis that see the same part of the filters. */
export interface Sight {
  /** Through which positions of the filters they see. */
  readonly taps: readonly number[];
  /** What they see through these, in places from what they see through the first. */
  readonly steps: readonly number[];
  /** The places. */
  readonly places: readonly number[];
  /** What each of them sees through the first tap. */
  readonly firsts: readonly number[];
}

/** The sizes of a convolution along one axis. */
interface Axis {
  readonly inSize: number;
  readonly outSize: number;
  readonly filterSize: number;
  readonly stride: number;
  readonly dilation: number;
  /** How many zeros are before the first pixel. */
  readonly padding: number;
}

/** What sees alike from row to row, and from column to column. */
export interface Sights {
  readonly down: readonly Sight[];
  readonly across: readonly Sight[];
}

/** How the output pixels of a convolution see its input pixels. */
export function sightsForth(info: backend_util.Conv2DInfo): Sights {
  return alongBothAxes(info, ({ inSize, outSize, filterSize, stride, dilation, padding }) =>
    sights(outSize, filterSize, inSize, (place, tap) => place * stride + tap * dilation - padding),
  );
}

/** How the input pixels of a convolution see its output pixels, on the way back. */
export function sightsBack(info: backend_util.Conv2DInfo): Sights {
  return alongBothAxes(info, ({ inSize, outSize, filterSize, stride, dilation, padding }) =>
    sights(
      inSize,
      filterSize,
      outSize,
      (place, tap) => (place + padding - tap * dilation) / stride,
    ),
  );
}

/** Puts places together that see alike. What is not there, beyond an edge or between two pixels, is not seen. */
function sights(
  places: number,
  taps: number,
  size: number,
  seen: (place: number, tap: number) => number,
): Sight[] {
  const groups = new Map<string, { taps: number[]; places: number[] }>();
  for (let place = 0; place < places; place++) {
    const seeing: number[] = [];
    for (let tap = 0; tap < taps; tap++) {
      const at = seen(place, tap);
      if (Number.isInteger(at) && at >= 0 && at < size) seeing.push(tap);
    }
    // What is seen lies in ascending order.
    seeing.sort((a, b) => seen(place, a) - seen(place, b));
    const group = groups.get(`${seeing}`) ?? { taps: seeing, places: [] };
    groups.set(`${seeing}`, group);
    group.places.push(place);
  }
  return [...groups.values()].map(({ taps, places }) => {
    const [first = 0] = taps;
    const firsts = places.map((place) => (taps.length > 0 ? seen(place, first) : 0));
    const [place = 0] = places;
    return {
      taps,
      places,
      firsts,
      steps: taps.map((tap) => seen(place, tap) - seen(place, first)),
    };
  });
}

function alongBothAxes(info: backend_util.Conv2DInfo, look: (axis: Axis) => Sight[]): Sights {
  return {
    down: look({
      inSize: info.inHeight,
      outSize: info.outHeight,
      filterSize: info.filterHeight,
      stride: info.strideHeight,
      dilation: info.dilationHeight,
      padding: info.padInfo.top,
    }),
    across: look({
      inSize: info.inWidth,
      outSize: info.outWidth,
      filterSize: info.filterWidth,
      stride: info.strideWidth,
      dilation: info.dilationWidth,
      padding: info.padInfo.left,
    }),
  };
}
