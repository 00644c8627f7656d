import { subscribe } from "node:diagnostics_channel";

const HOUR_MS = 60 * 60 * 1000;

/**
 * Node ends every request after five minutes, however well it comes in: 200 MB over a telephone line take longer.
 * An upload that stands still is ended by its own route.
 */
export function giveUploadsTime(): void {
  subscribe("http.server.request.start", (message) => {
    (message as { server: { requestTimeout: number } }).server.requestTimeout = HOUR_MS;
  });
}
