// Finds a Chromium or Chrome for the browser tests.
//
// The headless shell comes first: it draws no window around a page, and so opens one at half the price.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

const commands = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/**
 * Lists the browsers on this machine, the preferred one first.
 *
 * @returns {string[]}
 */
export function findChromiums() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [
    process.env.CHROMIUM_PATH ?? "",
    chromium.executablePath(),
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...applications,
  ];
  return candidates.filter((path) => path !== "" && existsSync(path));
}

/**
 * The path of a browser that can run the tests, or undefined when this machine has none.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  return findChromiums()[0];
}

const executablePath = findChromium();

/** What every test passes to `chromium.launch`: no sandbox (containers), and no calls home. */
export const launchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
};
