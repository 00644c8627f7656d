import { expect, test } from "vitest";
import { administrationOf, administrations } from "@/lib/channels/administrations";

test("There are 31 administrations, each with a site of its own", () => {
  expect(administrations).toHaveLength(31);
  expect(new Set(administrations.map((one) => one.host)).size).toBe(31);
  expect(administrations.every((one) => one.host.endsWith("ca.miit.gov.cn"))).toBe(true);
});

test.each([
  ["河北省", "hbca"],
  ["湖北省", "hubca"],
  ["湖南省", "hunca"],
  ["海南省", "hnca"],
  ["河南省", "haca"],
  ["山西省", "sxca"],
  ["陕西省", "shxca"],
])("%s is not taken for its namesake", (province, host) => {
  expect(administrationOf(province)?.host).toBe(`${host}.miit.gov.cn`);
});

test("A page that was read lies under the administration's own host or is left empty", () => {
  expect(administrations.filter((one) => one.page.includes("miit.gov.cn"))).toEqual([]);
  expect(administrations.filter((one) => one.page === "").map((one) => one.province)).toEqual(["河南省"]);
});

test("A province may be named in short", () => {
  expect(administrationOf("广西")?.name).toBe("广西壮族自治区通信管理局");
  expect(administrationOf("内蒙古")?.host).toBe("nmca.miit.gov.cn");
  expect(administrationOf("重庆市")?.name).toBe("重庆市通信管理局");
});

test("What is no province of the 31 has no administration", () => {
  expect(["", "台湾省", "沈阳市", "西"].map(administrationOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
