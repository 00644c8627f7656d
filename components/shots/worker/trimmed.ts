/** Pixels as a model takes them: one plane for each colour, row by row. */
export type Planes = { data: Float32Array; colours: number; height: number; width: number };

/**
 * A line without the empty columns at its right, but no narrower than `least`. The library pads every line to the width
 * of the widest one in the picture; reading takes as long as the line is wide. No pixel becomes exactly 0, only padding.
 */
export function trimmed(line: Planes, least: number): Planes {
  const width = Math.max(Math.min(least, line.width), filled(line));
  if (width === line.width) return line;
  const rows = line.colours * line.height;
  const data = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const from = row * line.width;
    data.set(line.data.subarray(from, from + width), row * width);
  }
  return { ...line, data, width };
}

/** Columns up to the last one that is not empty. */
function filled({ data, width }: Planes): number {
  let last = width;
  while (last > 0 && data[last - 1] === 0) last--;
  return last;
}
