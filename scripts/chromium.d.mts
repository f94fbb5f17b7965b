// What the packages' own TypeScript sees of chromium.mjs.

/** Lists the browsers on this machine, the preferred one first. */
export function findChromiums(): string[];

/** The path of a browser that can run the tests, or undefined when this machine has none. */
export function findChromium(): string | undefined;

/** What every test passes to `chromium.launch`: no sandbox (containers), and no calls home. */
export const launchOptions: { executablePath?: string; args: string[] };
