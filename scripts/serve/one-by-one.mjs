// Requests of one connection are answered one after the other, and only as long as somebody is there. Node hands on all that
// a connection sends at once: a megabyte of short requests would be 50,000 pages to draw for nobody.

import { whenClosed } from "./when-closed.mjs";

/** Browsers and proxies wait for the answer before they ask again; more than these say that nobody reads. */
const most = 10;
/** Of each connection: how many requests wait, and the end of the last one. */
const lines = new WeakMap();

/**
 * Waits until what came before on this connection is answered. false: the connection is closed, or was cut for sending too
 * much at once; then nothing is to be done.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export async function inLine({ socket }, response) {
  if (socket.destroyed) return false;
  const line = lines.get(socket) ?? { waiting: 0, last: Promise.resolve() };
  lines.set(socket, line);
  if (line.waiting >= most) {
    socket.destroy();
    return false;
  }
  const before = line.last;
  line.last = new Promise((resolve) => whenClosed(response, resolve));
  line.waiting += 1;
  await before;
  line.waiting -= 1;
  return !socket.destroyed;
}
