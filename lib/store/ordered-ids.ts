/**
 * Ids of calls that come in together (UUID version 7, at most 4096 of one instant): each sorts after the one before, so
 * that a database adds them at the end of its indexes and not all over them.
 */
export function orderedIds(count: number, now: Date): string[] {
  const time = now.getTime().toString(16).padStart(12, "0");
  return Array.from({ length: count }, (_, at) => {
    const nth = (at & 0xfff).toString(16).padStart(3, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${nth}-${crypto.randomUUID().slice(19)}`;
  });
}
