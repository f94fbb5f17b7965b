export { curves, speed } from "!!./speedLoader.cjs!@underhood/bench/speed";
