import "react";

declare module "react" {
  /** Lets `style` hand numbers to a style sheet as custom properties. */
  interface CSSProperties {
    [variable: `--${string}`]: string | number;
  }
}
