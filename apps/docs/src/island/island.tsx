import ExecutionEnvironment from "@docusaurus/ExecutionEnvironment";
import { type ComponentType, lazy } from "react";
import { IslandInPage } from "./IslandInPage.tsx";
import { programOf } from "./Program.ts";

/** How an island behaves before its program is there. */
export interface IslandOptions<Props> {
  /** The height in pixels that is kept free where no server has drawn it. Default: 400. */
  readonly height?: number | ((properties: Props) => number);
  /**
   * Whether it wakes when it is almost on the screen (`"near"`, the default), or not before its reader
   * points at it or gives it the focus (`"touched"`).
   */
  readonly wakes?: "near" | "touched";
}

/**
 * A part of a page whose program is fetched when its reader comes near: when it is almost on the
 * screen, or pointed at, or has the focus, or when it is given other properties. Until then it stands
 * there as the server has drawn it; what is pressed and typed meanwhile is repeated when it wakes.
 *
 * @param load Imports the module, so that the bundler makes a file of its own of it.
 * @param name The component that the module exports. What it draws first must be what the server can
 * draw too; nothing else on the page may need it to be awake.
 * @example
 * export const DistanceLab = island(() => import("./figures/DistanceLab"), "DistanceLab");
 */
export function island<Props extends object, Name extends string>(
  load: () => Promise<{ readonly [key in Name]: ComponentType<Props> }>,
  name: Name,
  { height = 400, wakes = "near" }: IslandOptions<Props> = {},
): ComponentType<Props> {
  const program = programOf(async () => (await load())[name]);
  if (ExecutionEnvironment.canUseDOM) {
    return (props) => (
      <IslandInPage
        program={program}
        properties={props}
        height={typeof height === "number" ? height : height(props)}
        wakes={wakes}
      />
    );
  }
  const OnServer = lazy(async () => ({ default: await program.fetch() }));
  return (props) => (
    <div data-wakes={wakes}>
      <OnServer {...props} />
    </div>
  );
}
