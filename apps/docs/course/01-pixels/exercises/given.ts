import type { Image } from "@underhood/data";

// What the lesson has made by the time its exercises run.
export declare const three: Image;
export declare const width: number;
