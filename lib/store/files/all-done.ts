/** Waits for all of them even when one fails, so that none goes on behind whoever was told so; throws the first fault. */
export async function allDone(works: Promise<unknown>[]): Promise<void> {
  const ends = await Promise.allSettled(works);
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
}
