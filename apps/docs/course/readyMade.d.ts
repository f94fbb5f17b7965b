/**
 * The reader's digit, ready-made in every cell and exercise: bytes, 0 for paper and 255 for ink.
 * `[28, 28]` Until something is drawn, and where lessons are recorded, it is the course's own.
 */
declare const myDigit: import("@underhood/data").Image;
