const candidates = [",", "\t", ";", "|"];
/** Characters that are looked at. */
const sample = 8 * 1024;

/** What stands most often in the beginning of a text; a comma when nothing does. */
export function delimiterOf(text: string): string {
  const beginning = text.slice(0, sample);
  const counts = candidates.map((each) => beginning.split(each).length);
  return candidates[counts.indexOf(Math.max(...counts))] ?? ",";
}
