/** Bytes of a local header before the name. */
const HEADER = 30;

/**
 * Whether two files of a ZIP share bytes of it, which no packer writes: a few kilobytes would come out as gigabytes. Of what stands
 * before a file's bytes only the header counts, as its name there need not be as long as in the list.
 * @param {import("yauzl").Entry[]} entries
 */
export function doOverlap(entries) {
  const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  return sorted.some(({ relativeOffsetOfLocalHeader, compressedSize }, at) => {
    const next = sorted[at + 1];
    return next && relativeOffsetOfLocalHeader + HEADER + compressedSize > next.relativeOffsetOfLocalHeader;
  });
}
