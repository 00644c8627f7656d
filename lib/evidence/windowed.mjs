const MB = 1024 * 1024;

/**
 * The same file for a parser that asks for a few bytes a thousand times: it is read in windows of 1 MB, so that
 * ten minutes of AAC are measured in a fraction of a second instead of ten. One at a time; never whole in memory.
 * `most`: bytes of a window.
 *
 * @param {number} size
 * @param {string} type
 * @param {(start: number, end: number) => Promise<Uint8Array>} read
 * @param {number} most
 * @returns {Blob}
 */
export function windowed(size, type, read, most = MB) {
  let at = 0;
  let held = new Uint8Array();
  /** @param {number} start @param {number} end */
  async function bytes(start, end) {
    if (end - start > most) return new Uint8Array(await read(start, end)).buffer;
    if (start < at || end > at + held.length) {
      at = start;
      held = new Uint8Array(await read(start, Math.min(start + most, size)));
    }
    return held.slice(start - at, end - at).buffer;
  }
  const slice = (start = 0, end = size) => {
    const arrayBuffer = () => bytes(start, Math.min(end, size));
    return { arrayBuffer, text: async () => new TextDecoder().decode(await arrayBuffer()) };
  };
  // Readers of Blobs call nothing but size, type and slice(), and of a slice arrayBuffer() and text().
  return /** @type {Blob} */ (/** @type {unknown} */ ({ size, type, slice }));
}
