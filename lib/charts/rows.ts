import { broken } from "./broken";
import type { Bar, Box, Chart, Drawing, Frame, Word } from "./chart";
import { greatest } from "./greatest";

type Rows = Extract<Chart, { form: "rows" }>;

/** Level bars under their label, all on one scale; name and count stand at the end of each bar. */
export function rows({ rows: all }: Rows, frame: Frame): Drawing {
  const { width, size } = frame;
  const [line, bar, gap] = [size * 1.5, size * 1.45, size * 0.7];
  const most = greatest(
    all.flatMap(({ bars }) => bars.map(({ count }) => count)),
    1,
  );
  const longest = greatest(all.flatMap(({ bars }) => bars.map((one) => frame.measure(said(one)))));
  const room = width - size * (longest + 0.8);
  const boxes: Box[] = [];
  const words: Word[] = [];
  let y = 0;
  for (const { label, bars } of all) {
    for (const text of broken(label, width / size, frame.measure)) {
      words.push({ x: 0, y: y + size * 1.1, text, tone: "ink", anchor: "start" });
      y += line;
    }
    for (const one of bars) {
      const long = Math.max((one.count / most) * room, size * 0.07);
      boxes.push({
        x: 0,
        y: y + size * 0.1,
        width: long,
        height: bar - size * 0.35,
        tone: one.soft ? "soft" : "ink",
      });
      words.push({
        x: long + size * 0.5,
        y: y + size * 1.02,
        text: said(one),
        tone: "ink",
        anchor: "start",
        strong: !one.soft,
      });
      y += bar;
    }
    y += gap;
  }
  return { width, height: Math.max(size, y - gap), boxes, words };
}

function said({ name, count }: Bar): string {
  return `${name}${name === "" ? "" : " "}${count}次`;
}
