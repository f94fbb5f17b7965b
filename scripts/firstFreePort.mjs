import { createServer } from "node:net";

const lastPort = 65535;
// A server on "localhost" may get either address; a port is free when neither they nor the wildcard are taken.
const addresses = [undefined, "127.0.0.1", "::1"];

/**
 * Finds the first port from `from` up that nothing listens on.
 *
 * @param {number} from
 * @returns {Promise<number>}
 * @throws {RangeError} when there is none.
 */
export async function firstFreePort(from) {
  for (let port = from; port <= lastPort; port++) {
    if (await isFree(port)) return port;
  }
  throw new RangeError(`no port from ${from} to ${lastPort} is free`);
}

/** @param {number} port */
async function isFree(port) {
  for (const address of addresses) {
    if (!(await canListen(port, address))) return false;
  }
  return true;
}

/**
 * @param {number} port
 * @param {string | undefined} address
 * @returns {Promise<boolean>}
 */
function canListen(port, address) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      // A machine without IPv6 has no such address: nothing can listen there, so nothing does.
      resolve(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT");
    });
    server.listen(port, address, () => server.close(() => resolve(true)));
  });
}
