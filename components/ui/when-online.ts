/** Asked for without a network, a new page would replace this one, and all that is on its way, by the browser's own. */
export function whenOnline(work: () => void): void {
  if (navigator.onLine) work();
  else window.addEventListener("online", work, { once: true });
}
