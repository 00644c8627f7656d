import fc from "fast-check";
import { expect, test } from "vitest";
import type { Chart, Drawing } from "@/lib/charts/chart";
import { draw, roughWidth } from "@/lib/charts/draw";
import { legend, levelOf } from "@/lib/charts/levels";
import { numbersOf } from "@/lib/charts/numbers-of";
import { ChartShape } from "@/lib/charts/shape";
import { textsOfChart } from "@/lib/charts/texts";
import { addDays } from "@/lib/deadlines/beijing";

const count = fc.integer({ min: 0, max: 40 });
const calendar = fc
  .tuple(fc.integer({ min: 0, max: 4000 }), fc.array(count, { minLength: 1, maxLength: 900 }))
  .map(([away, counts]): Chart => {
    const from = new Date(Date.parse("2019-01-01T00:00:00Z") + away * 86_400_000).toISOString().slice(0, 10);
    return { form: "calendar", from, counts, off: [], worked: [] };
  });
const columns = fc
  .array(count, { minLength: 1, maxLength: 24 })
  .map(
    (counts): Chart => ({ form: "columns", labels: counts.map((_, at) => String(at)), counts, soft: [0] }),
  );
const rows = fc.array(fc.array(count, { minLength: 1, maxLength: 2 }), { maxLength: 8 }).map(
  (all): Chart => ({
    form: "rows",
    rows: all.map((counts) => ({
      label: "170 9000 0000",
      bars: counts.map((one) => ({ name: "", count: one })),
    })),
  }),
);
const chart = fc.oneof(calendar, columns, rows);
const frame = { width: 350, size: 15, measure: roughWidth };

/** How far a drawing reaches over its edges. */
function over({ width, height, boxes, words }: Drawing): number {
  const half = (text: string) => roughWidth(text) * frame.size;
  const back = { start: 0, middle: 0.5, end: 1 };
  const ends = [
    ...boxes.flatMap((box) => [-box.x, -box.y, box.x + box.width - width, box.y + box.height - height]),
    ...words.flatMap(({ x, y, text, anchor }) => {
      const left = x - half(text) * back[anchor];
      return [-left, left + half(text) - width, y - height];
    }),
  ];
  return Math.max(0, ...ends);
}

test("Whatever the counts, nothing is drawn over the edge", () => {
  fc.assert(
    fc.property(chart, (one) => {
      expect(over(draw(one, frame))).toBeLessThan(0.01);
    }),
    { numRuns: 150 },
  );
});

/** Words that reach out of the box of their day, or over the edge. */
function spilled(one: Drawing, size: number): string[] {
  return one.words
    .filter(({ x, text, anchor, y }) => {
      const long = roughWidth(text) * size;
      const left = anchor === "middle" ? x - long / 2 : x;
      const day = one.boxes.find(
        (box) => box.x < x && x < box.x + box.width && box.y < y && y < box.y + box.height,
      );
      const [from, to] = anchor === "middle" && day ? [day.x, day.x + day.width] : [0, one.width];
      return left < from - 2 || left + long > to + 2;
    })
    .map(({ text }) => text);
}

test("In large text every day holds its words, every key and label its line, and none is lost", () => {
  const large = { width: 190, size: 15, measure: roughWidth };
  const days: Chart = {
    form: "calendar",
    from: "2026-11-20",
    counts: [1, 2, 0, 12, 7],
    off: ["2026-11-21"],
    worked: [],
  };
  const hours: Chart = {
    form: "columns",
    labels: ["0", "8", "22"],
    counts: [1, 2, 3],
    soft: [0],
    key: { ink: "8时至22时", soft: "22时至次日8时" },
  };
  const after: Chart = {
    form: "rows",
    rows: [{ label: "11月23日14:30，来电时说的", bars: [{ name: "前1天", count: 12 }] }],
  };
  for (const one of [days, hours, after]) expect(spilled(draw(one, large), 15)).toEqual([]);
  const told = (one: Chart) =>
    draw(one, large)
      .words.map(({ text }) => text)
      .join("");
  expect(told(days)).toContain("12");
  expect(told(hours)).toContain("8时至22时22时至次日8时");
  expect(told(after)).toContain("11月23日14:30，来电时说的");
});

test("The table behind a chart adds up to what is drawn", () => {
  fc.assert(
    fc.property(fc.oneof(calendar, columns), (one) => {
      const said = numbersOf(one).rows.map(([, times = ""]) => Number.parseInt(times, 10));
      const drawn = "counts" in one ? one.counts : [];
      expect(said.reduce((a, b) => a + b, 0)).toBe(drawn.reduce((a, b) => a + b, 0));
    }),
  );
});

test("A bar is as long as its count", () => {
  const one: Chart = {
    form: "rows",
    rows: [6, 3].map((n) => ({ label: "", bars: [{ name: "", count: n }] })),
  };
  const [long, short] = draw(one, frame).boxes;
  expect(long?.width).toBeCloseTo((short?.width ?? 0) * 2);
});

test("The key says every count that can be drawn, once", () => {
  for (let most = 1; most <= 40; most++) {
    const said = legend(most).flatMap(({ level, text }) => {
      const [from = 0, to = from] = text.match(/\d+/g)?.map(Number) ?? [];
      return Array.from({ length: to - from + 1 }, (_, at) => [from + at, level]);
    });
    expect(said).toEqual(Array.from({ length: most }, (_, at) => [at + 1, levelOf(at + 1, most)]));
  }
});

test("A week begins on Monday, and a month is named where it begins", () => {
  const one: Chart = {
    form: "calendar",
    from: "2026-09-30",
    counts: [1, 2],
    off: ["2026-10-01"],
    worked: [],
  };
  const { words } = draw(one, frame);
  const at = (text: string) => words.find((word) => word.text === text)?.x;
  expect(at("30")).toBe(at("三"));
  expect(at("1休")).toBe(at("四"));
  expect(words.map(({ text }) => text)).toContain("10月");
});

test("No name of a month is cut off at the edge of a long calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 100, max: 800 }), (later, days) => {
      const from = addDays("2025-01-06", later);
      const counts = Array.from({ length: days }, () => 1);
      const { words } = draw({ form: "calendar", from, counts, off: [], worked: [] }, frame);
      for (const { text, x, anchor } of words) {
        if (anchor === "start")
          expect(x + frame.measure(text) * frame.size, text).toBeLessThanOrEqual(frame.width);
      }
    }),
  );
});

test("A month that begins at the edge is named where the next strip begins", () => {
  const counts = Array.from({ length: 210 }, () => 1);
  const { words } = draw({ form: "calendar", from: "2026-05-01", counts, off: [], worked: [] }, frame);
  expect(words.find(({ text }) => text === "11月")?.x).toBe(0);
});

test("A chart comes back from JSON as it was", () => {
  fc.assert(
    fc.property(chart, (one) => {
      expect(ChartShape.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
    }),
  );
});

test("The texts of a chart do not change with its size", () => {
  const one: Chart = { form: "columns", labels: ["0", "", ""], counts: [12, 0, 3], soft: [] };
  expect(textsOfChart(one)).toEqual(draw(one, { ...frame, width: 467 }).words.map(({ text }) => text));
});
