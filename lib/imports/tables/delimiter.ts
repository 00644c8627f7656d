const candidates = [",", "\t", ";", "|"];
const sample = 200;

/** What stands most often between the cells of the first lines; a comma when nothing does. */
export function delimiterOf(text: string): string {
  const counts = new Map(candidates.map((each) => [each, 0]));
  for (const line of text.split(/\r\n|\n|\r/, sample))
    for (const each of candidates) counts.set(each, (counts.get(each) ?? 0) + line.split(each).length - 1);
  const most = Math.max(...counts.values());
  return candidates.find((each) => counts.get(each) === most) ?? ",";
}
