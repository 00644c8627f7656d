import { rowsToRead } from "../fixtures/call-lists.mjs";
import { drawnList } from "../fixtures/draw-lists.mjs";
import { layouts } from "../fixtures/list-layouts.mjs";
import { type Crop, cropsOf, heightOf, type Row, read, rowsOf, sayDay } from "./screenshots";
import { expect, test } from "./test";

type Drawn = Awaited<ReturnType<typeof drawnList>>["rows"][number];
type Listed = (typeof layouts)[number]["rows"][number];

/** Pixels that a crop may miss of the ink of a letter, which is drawn with soft edges. */
const soft = 3;

function shownIn({ top, end }: Crop, drawn: Drawn[]): Drawn[] {
  return drawn.filter(({ middle }) => middle > top && middle < end);
}

/** What is wrong with a row: with what it says of the row that its crop shows, or with the crop. "" when nothing is. */
function wrongIn(row: Row, crop: Crop, drawn: Drawn[], listed: Listed[], height: number): string {
  const shown = shownIn(crop, drawn);
  const [one] = shown;
  if (!one || shown.length > 1) return `the crop shows ${shown.length} numbers`;
  const [reads] = rowsToRead({ rows: listed.slice(one.at, one.at + 1) });
  if (!reads) return "nothing is to be read out of what the crop shows";
  if (row.number !== reads.number) return `the crop shows ${reads.number}`;
  if (!["", reads.day].includes(row.day) || !["", reads.time].includes(row.time))
    return `the row that the crop shows says ${reads.day} ${reads.time}`;
  const isWhole = crop.top <= Math.max(0, one.top) + soft && crop.end >= Math.min(height, one.end) - soft;
  return isWhole ? "" : `the crop cuts its row: ${one.top} to ${one.end}`;
}

test("However a phone lays out its list, and however the picture comes, no number or time is wrong or invented", async ({
  page,
  browser,
}) => {
  test.setTimeout(400_000);
  await page.goto("/import/screenshot");
  const lists: Awaited<ReturnType<typeof drawnList>>[] = [];
  for (const [at, { name }] of layouts.entries())
    lists.push(await drawnList(browser, name, at % 2 ? "jpg" : "png"));
  await read(
    page,
    lists.map(({ picture }) => picture),
  );
  const all = { numbers: 0, times: 0 };
  const found = { numbers: 0, times: 0 };
  for (const [at, list] of layouts.entries()) {
    await sayDay(page, at + 1, "2026-11-24");
    const rows = await rowsOf(page, at + 1);
    const wanted = rowsToRead(list);
    const crops = await cropsOf(page, at + 1);
    const drawn = lists[at]?.rows ?? [];
    const height = await heightOf(page, at + 1);
    const wrong = rows.flatMap((row, nth) => {
      const crop = crops[nth] ?? { top: 0, end: 0 };
      const found = wrongIn(row, crop, drawn, list.rows, height);
      return found ? [{ ...row, crop, found }] : [];
    });
    expect(wrong, list.name).toEqual([]);
    const order = crops.flatMap((crop) => shownIn(crop, drawn)).map((one) => one.at);
    expect(order, `${list.name}, each row once, from above`).toEqual(
      [...new Set(order)].sort((a, b) => a - b),
    );
    all.numbers += wanted.length;
    all.times += wanted.filter(({ day }) => day !== "").length;
    found.numbers += rows.length;
    // What stands there is right by now; wanted.time is "" where the list shows a day only.
    found.times += rows.filter(({ day, number, time }) =>
      wanted.some((one) => one.number === number && day !== "" && one.day === day && one.time === time),
    ).length;
  }
  const share = `${found.numbers} of ${all.numbers} numbers, ${found.times} of ${all.times} times`;
  test.info().annotations.push({ type: "read", description: share });
  expect(found.numbers / all.numbers, share).toBeGreaterThan(0.85);
  expect(found.times / all.times, share).toBeGreaterThan(0.85);
});
