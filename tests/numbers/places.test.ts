import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import areaCodes from "@/lib/numbers/data/area-codes.json";
import places from "@/lib/numbers/data/places.json";
import { identify } from "@/lib/numbers/identify";
import { unpack } from "@/lib/numbers/place-runs";

const placeOf = (typed: string) => {
  const { province, city } = identify(typed);
  return `${province ?? ""}${city ?? ""}`;
};

// Read from Google's table with its own package on 2026-11-24.
test.each([
  ["13000000000", "山东省济南市"],
  ["13905120000", "江苏省连云港市"],
  ["18640000000", "辽宁省沈阳市"],
])("%s was issued in %s", (number, place) => {
  expect(placeOf(number)).toBe(place);
});

/** Blocks as the two tables have them in their own words, a thousand from all over and a hundred of 1784. */
const [, ...sample] = readFileSync("tests/fixtures/numbers/two-tables.tsv", "utf8").trimEnd().split("\n");
const told = sample.map((line) => {
  const [block = "", google = "", province = "", city = ""] = line.split("\t");
  return [block, google, province, city] as const;
});
const said = (block: string) => identify(`${block}0000`);
const isPlaced = (block: string) => !["unknown", "satellite"].includes(said(block).kind);

test("A number is where both tables say, or the only one that says anything, and nowhere where they differ", () => {
  const wrong = told.filter(([block, google, province]) => {
    if (!isPlaced(block)) return said(block).province !== null;
    const { province: ours, lonePlace } = said(block);
    if (google !== "" && province !== "" && !google.startsWith(province)) return ours !== null;
    const lone = (google === "") !== (province === "");
    return (
      lonePlace !== lone ||
      !(ours ?? "").startsWith(province) ||
      (ours === null) !== (google + province === "")
    );
  });
  expect(wrong).toEqual([]);
  expect(told.filter(([block]) => said(block).lonePlace).length).toBeGreaterThan(200);
});

test("A city stands only where no table has another", () => {
  const renamed = /襄樊|湘西/; // 襄阳, and 吉首 in the other table
  const wrong = told.filter(
    ([block, google, , city]) =>
      said(block).city && city !== "" && google !== "" && !google.includes(city) && !renamed.test(google),
  );
  expect(wrong).toEqual([]);
});

test("No number of 1784 is put into 长春 against the other table", () => {
  const [of1784, elsewhere] = [told.filter(([block]) => block.startsWith("1784")), /吉林/];
  expect(of1784.length).toBe(101);
  expect(
    of1784.filter(([block, , province]) => !(said(block).province ?? province).startsWith(province)),
  ).toEqual([]);
  expect(of1784.filter(([, , province]) => !elsewhere.test(province)).length).toBeGreaterThan(80);
});

test.each([
  ["19270130000", true],
  ["16203000000", true],
  ["14810000000", true],
  ["13905120000", false],
])("Of %s it is known how many tables place it", (number, lonePlace) => {
  expect(identify(number)).toMatchObject({ lonePlace, province: expect.any(String) });
});

test("A municipality is its own city", () => {
  expect(identify("01062345678")).toMatchObject({ province: "北京市", city: "北京市" });
  expect(identify("13800138000")).toMatchObject({ province: "北京市", city: "北京市" });
});

test("Renamed cities bear their present names", () => {
  const names = [...places.places, ...Object.values(areaCodes.codes)].join();
  const old = /襄樊|巢湖|莱芜|思茅|株州|(哈密|吐鲁番|毕节|铜仁|海东|日喀则|昌都|林芝|山南|那曲)地区/;
  expect(names).not.toMatch(old);
  expect(names).toMatch(/襄阳市.*哈密市/);
});

test("Every place begins with one of the 31 provinces", () => {
  const named = [...places.places, ...Object.values(areaCodes.codes)].filter(Boolean);
  const provinces = new Set(named.map((place) => place.split("|")[0]));
  expect(provinces.size).toBe(31);
});

test("The runs fill the seven hundred thousand blocks exactly", () => {
  expect(unpack(places).ends.at(-1)).toBe(700_000);
  expect(places.lone.split(" ").reduce((sum, length) => sum + Number(length), 0)).toBe(700_000);
});

test("Each source is named with its date", () => {
  for (const { name, date } of [...places.sources, ...areaCodes.sources])
    expect([name.length > 10, /^\d{4}-\d\d/.test(date)]).toEqual([true, true]);
});

test("Mobile numbers of Hainan are placed in the province only", () => {
  expect(identify("13807600000")).toMatchObject({ province: "海南省", city: null });
});
