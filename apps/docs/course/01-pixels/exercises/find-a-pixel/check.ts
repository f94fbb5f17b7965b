declare function byteAt(row: number, column: number): number | undefined;

// %% check
import { digit, show } from "@underhood/viz";

const everyPlace = Array.from({ length: 28 * 28 }, (_, place) => place);
const bytes = everyPlace.map((place) => byteAt(Math.floor(place / 28), place % 28) ?? 0);
show(digit({ shape: [28, 28], data: Uint8Array.from(bytes) }));
bytes;
