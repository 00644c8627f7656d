import { rowsToRead } from "../fixtures/call-lists.mjs";
import { drawList } from "../fixtures/draw-lists.mjs";
import { layouts } from "../fixtures/list-layouts.mjs";
import { type Picture, type Row, read, rowsOf, sayDay } from "./screenshots";
import { expect, test } from "./test";

/** For each row the one of the picture that it tells, from above; fields may be blank, but nothing may be wrong. */
function matched(rows: Row[], wanted: Row[]): (Row | null)[] {
  let from = 0;
  return rows.map(({ number, day, time }) => {
    const at = wanted.findIndex((one, nth) => {
      const fits = one.number === number && ["", one.day].includes(day) && ["", one.time].includes(time);
      return nth >= from && fits;
    });
    if (at < 0) return null;
    from = at + 1;
    return wanted[at] ?? null;
  });
}

test("However a phone lays out its list, and however the picture comes, no number or time is wrong or invented", async ({
  page,
  browser,
}) => {
  test.setTimeout(400_000);
  await page.goto("/import/screenshot");
  const pictures: Picture[] = [];
  for (const [at, { name }] of layouts.entries())
    pictures.push(await drawList(browser, name, at % 2 ? "jpg" : "png"));
  await read(page, pictures);
  const all = { numbers: 0, times: 0 };
  const found = { numbers: 0, times: 0 };
  for (const [at, list] of layouts.entries()) {
    await sayDay(page, at + 1, "2026-11-24");
    const rows = await rowsOf(page, at + 1);
    const wanted = rowsToRead(list);
    const right = matched(rows, wanted);
    expect(
      rows.filter((_, nth) => right[nth] === null),
      list.name,
    ).toEqual([]);
    all.numbers += wanted.length;
    all.times += wanted.filter(({ day }) => day !== "").length;
    found.numbers += rows.length;
    found.times += rows.filter(({ day, time }, nth) => day !== "" && time === right[nth]?.time).length;
  }
  const share = `${found.numbers} of ${all.numbers} numbers, ${found.times} of ${all.times} times`;
  test.info().annotations.push({ type: "read", description: share });
  expect(found.numbers / all.numbers, share).toBeGreaterThan(0.85);
  expect(found.times / all.times, share).toBeGreaterThan(0.85);
});
