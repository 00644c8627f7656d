// Under `npm start` a signal to npm alone ends npm and its shell, and nobody tells this process.

/**
 * From npm: as soon as the parent is gone this process is told SIGTERM, once. Whoever starts it without npm may leave it.
 * @param {{ settings?: { npm_lifecycle_event?: string }, every?: number }} ways every: milliseconds between two looks
 */
export function stopWithParent({ settings = process.env, every = 1000 } = {}) {
  if (!settings.npm_lifecycle_event) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    process.kill(process.pid, "SIGTERM");
  }, every);
  looking.unref();
}
