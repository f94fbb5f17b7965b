import { byHand } from "./chapter/byHand.ts";
import { gradients } from "./chapter/gradients.ts";
import { loss } from "./chapter/loss.ts";
import { miniBatches } from "./chapter/miniBatches.ts";
import { net } from "./chapter/net.ts";
import { optimiser } from "./chapter/optimiser.ts";
import { pixels } from "./chapter/pixels.ts";
import { rollerCoaster } from "./chapter/rollerCoaster.ts";
import { similarity } from "./chapter/similarity.ts";
import { tensors } from "./chapter/tensors.ts";
import { compare } from "./compare.ts";
import type { Digits } from "./digits.ts";
import type { Numbers } from "./numbers.ts";
import { type Printed, type PrintedName, printed, type Section, sections } from "./printed.ts";
import type { Result } from "./result.ts";

/** Computes what the chapter prints, from top to bottom, and compares. */
export async function reproduce(digits: Digits): Promise<Result> {
  const ours: Readonly<Record<PrintedName, Numbers>> = {
    ...pixels(digits),
    ...similarity(digits),
    ...tensors(),
    ...gradients(),
    ...rollerCoaster(),
    ...loss(digits),
    ...miniBatches(),
    ...(await byHand(digits)),
    ...(await optimiser(digits)),
    ...(await net(digits)),
  };
  const outputs = Object.entries(printed) as [PrintedName, Printed][];
  return {
    sections: (Object.entries(sections) as [Section, string][]).map(([section, title]) => ({
      title,
      rows: outputs
        .filter(([, output]) => output.section === section)
        .map(([name, output]) => compare(output, ours[name])),
    })),
  };
}
