import { expect, test } from "vitest";
import areaCodes from "@/lib/numbers/data/area-codes.json";
import places from "@/lib/numbers/data/places.json";
import { identify } from "@/lib/numbers/identify";

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

test.each(["19000000000", "16200000000", "14810000000", "19900000000"])(
  "Of %s no place is known",
  (number) => {
    expect(identify(number)).toMatchObject({ province: null, city: null });
  },
);

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
  const [lead] = [places.symbols.slice(-places.leads).replace(/[{|}~]/g, "\\$&")];
  const runs = [...places.runs.matchAll(new RegExp(`(?:[${lead}]\\D|\\D)(\\d*)`, "g"))];
  expect(runs.reduce((sum, run) => sum + Number(run[1] || 1), 0)).toBe(700_000);
});

test("Mobile numbers of Hainan are placed in the province only", () => {
  expect(identify("13807600000")).toMatchObject({ province: "海南省", city: null });
});
