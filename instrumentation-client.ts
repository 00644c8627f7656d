import { config } from "zod/v4/core";

// Before any schema is made: zod would try out whether it may compile code, and the content policy says no aloud.
config({ jitless: true });

// Over plain http, as in a house, a browser has none.
if (process.env.NODE_ENV === "production" && "serviceWorker" in navigator)
  navigator.serviceWorker.register("/offline-worker.js").catch(() => {});
