import { barTop, isBarWord, isCut, isStatusBar } from "./bars";
import { readSaid, type Said } from "./said";
import { type Line, median, middle, plainText, type Screen } from "./screen";
import { readHidden, readNumber, type ShownNumber } from "./shown-number";

/** said: a time on the number's own line. */
export type NumberPlace = { line: Line; shown: ShownNumber; said: Said | null; cut: boolean };
export type TimePlace = { line: Line; said: Said };

/**
 * What stands where in a picture. size: height of a number in pixels; below: how far the middle of a row's time lies
 * below the middle of its number; others: what is neither number nor time nor bar.
 */
export type Places = {
  numbers: NumberPlace[];
  times: TimePlace[];
  others: Line[];
  size: number;
  below: number;
  foot: number;
};

export function placesOf(screen: Screen): Places {
  const foot = barTop(screen);
  const lines = screen.lines
    .filter((line) => !isStatusBar(line, screen) && line.box.y < foot)
    .sort((a, b) => middle(a.box) - middle(b.box));
  const shown = lines.flatMap((line) => {
    const found = readNumber(plainText(line));
    return found ? [{ line, shown: found, said: readSaid(found.rest), cut: isCut(line, screen) }] : [];
  });
  const size = median(shown.filter(({ cut }) => !cut).map(({ line }) => line.box.height));
  const inList = lines.filter((line) => middle(line.box) < foot && !shown.some((one) => one.line === line));
  const times = inList.flatMap((line) => {
    const said = readSaid(plainText(line));
    return said ? [{ line, said }] : [];
  });
  const below = usualDistance(shown, times, size);
  const rest = inList.filter((line) => !times.some((one) => one.line === line) && !isBarWord(line));
  const hidden = hiddenNumbers(rest, times, size, below);
  return {
    numbers: [
      ...shown.map((one) => ({ ...one, cut: one.cut || isSquashed(one.line, size) })),
      ...hidden,
    ].sort((a, b) => middle(a.line.box) - middle(b.line.box)),
    times,
    others: rest.filter((line) => !hidden.some((one) => one.line === line)),
    size,
    below,
    foot,
  };
}

/** What is scrolled half behind a head is lower than the others. */
function isSquashed({ box }: Line, size: number): boolean {
  return box.height < 0.72 * size;
}

/** From each number to the time nearest to it; the same in all rows of a list. */
function usualDistance(numbers: NumberPlace[], times: TimePlace[], size: number): number {
  const distances = numbers.flatMap((number) => {
    const all = times.map((time) => middle(time.line.box) - middle(number.line.box));
    const nearest = all.sort((a, b) => Math.abs(a) - Math.abs(b))[0];
    return nearest !== undefined && Math.abs(nearest) < 2.5 * size ? [nearest] : [];
  });
  return median(distances);
}

/** 未知号码 where a number would stand: at the place that a time of its own asks for. */
function hiddenNumbers(lines: Line[], times: TimePlace[], size: number, below: number): NumberPlace[] {
  return lines.flatMap((line) => {
    const shown = readHidden(plainText(line));
    const owns = ({ line: time }: TimePlace) =>
      Math.abs(middle(time.box) - below - middle(line.box)) < 0.6 * (size || line.box.height);
    return shown && times.some(owns) ? [{ line, shown, said: null, cut: false }] : [];
  });
}

/** Something of a row that the bar or the picture's edge hides. */
export function isHalfHidden(line: Line, { foot, numbers, size }: Places, screen: Screen): boolean {
  const left = median(numbers.map((one) => one.line.box.x));
  const beside = Math.abs(line.box.x - left) < 2 * size;
  return beside && line.box.y < foot && isCut(line, screen) && !isBarWord(line);
}
