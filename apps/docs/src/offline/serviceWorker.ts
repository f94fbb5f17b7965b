import { clientsClaim } from "workbox-core";
import { getCacheKeyForURL, matchPrecache, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";

// Lets the course be read where there is no network. `plugins/offline.ts` makes a program of this, and
// says what is kept from the beginning: all of the course as it was at one time, complete. Other
// pages, such as those of the API, are kept when they have been read.
//
// With a network a page always comes from there, and asks for its own files, whose names change with
// what is in them. So a page never meets the files of another version of the site.

/** What is kept: the files' paths from the root of the site, with a hash where their names have none. */
declare const keptFiles: { url: string; revision: string | null }[];
/** Changes with whatever is kept. */
declare const version: string;

const askedFor = `asked-for-${version}`;

clientsClaim();
addEventListener("activate", (event) => {
  (event as Event & { waitUntil(end: Promise<void>): void }).waitUntil(forgetOtherVersions());
});

/** A page that is not among what is kept from the beginning is kept when it has been read. */
const fromNetwork = new NetworkFirst({
  cacheName: askedFor,
  plugins: [
    {
      cacheWillUpdate: async ({ request, response }) =>
        response.ok && !getCacheKeyForURL(fileOf(request.url)) ? response : null,
      handlerDidError: async ({ request }) => matchPrecache(fileOf(request.url)),
    },
  ],
});
registerRoute(({ request }) => request.mode === "navigate", fromNetwork);

precacheAndRoute(keptFiles);

registerRoute(
  ({ sameOrigin, url }) => sameOrigin && /\/assets\/|\/search-index/.test(url.pathname),
  new CacheFirst({
    cacheName: askedFor,
    plugins: [{ cacheWillUpdate: async ({ response }) => (response.ok ? response : null) }],
  }),
);

/** The file that a host of static files answers with: `/a` is `/a.html`, `/a/` is `/a/index.html`. */
function fileOf(address: string): string {
  const { pathname } = new URL(address);
  if (pathname.endsWith("/")) return `${pathname}index.html`;
  return pathname.endsWith(".html") ? pathname : `${pathname}.html`;
}

async function forgetOtherVersions(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith("asked-for-") && name !== askedFor);
  await Promise.all(others.map((name) => caches.delete(name)));
}
