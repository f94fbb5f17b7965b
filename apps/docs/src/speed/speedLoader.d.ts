declare module "*/speedLoader.cjs!@underhood/bench/speed" {
  import type { Speed } from "@underhood/bench/speed";

  /** What `npm run bench` found, as it was last kept. */
  export const speed: Speed;
  /** How an epoch's time grows, as drawn by @underhood/viz. */
  export const curves: { readonly data: string; readonly width: string };
}
