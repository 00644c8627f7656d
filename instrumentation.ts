const HOUR_MS = 60 * 60 * 1000;

/**
 * Node ends every request after five minutes, however well it comes in: 200 MB over a telephone line take longer.
 * An upload that stands still is ended by its own route.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { subscribe } = await import("node:diagnostics_channel");
  subscribe("http.server.request.start", (message) => {
    (message as { server: { requestTimeout: number } }).server.requestTimeout = HOUR_MS;
  });
}
