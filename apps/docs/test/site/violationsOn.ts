import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright";

/** What of a page axe looks at. */
export interface AxeScope {
  /** Only the part that this selector finds. */
  readonly include?: string;
  /** Only these rules. */
  readonly rules?: string[];
}

/** What axe minds about a page, one line for each element: its rule and its HTML. */
export async function violationsOn(
  page: Page,
  { include, rules }: AxeScope = {},
): Promise<string[]> {
  // No page has frames, for which the other mode opens pages of its own; what passes is not asked.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ["violations"],
    ...(rules ? { runOnly: { type: "rule", values: rules } } : {}),
  });
  const { violations } = await (include === undefined ? axe : axe.include(include)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
