import { expect, test } from "vitest";
import { administrationOf, administrations } from "@/lib/channels/administrations";
import { pagesSeenApart } from "@/lib/channels/hosts-seen";
import { authorityAt } from "@/lib/channels/place";

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
  ["河南省", "hca"],
  ["山西省", "sxca"],
  ["陕西省", "shxca"],
])("%s is not taken for its namesake", (province, host) => {
  expect(administrationOf(province)?.host).toBe(`${host}.miit.gov.cn`);
});

test("A page that was found lies under the administration's own host", () => {
  expect(administrations.filter(({ page }) => page === "" || page.includes("miit.gov.cn"))).toEqual([]);
});

test("Every host says how and when it was checked, and the pages say where nobody could", () => {
  const doubtful = administrations.filter(({ hostCheck }) => hostCheck !== "apart");
  expect(doubtful.map(({ province, hostCheck }) => [province, hostCheck])).toEqual([
    ["吉林省", "listed"],
    ["河南省", "disputed"],
  ]);
  expect(administrations.every(({ checkedOn }) => /^2026-\d\d-\d\d$/.test(checkedOn))).toBe(true);
  const marked = administrations.filter(
    (administration) => authorityAt({ administration, why: "" }).siteUnverified,
  );
  expect(marked).toEqual(doubtful);
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

test("What says that a host was seen apart from the list names a page of it that is not the list's", () => {
  const apart = administrations.filter(({ hostCheck }) => hostCheck === "apart");
  const pages = apart.map(({ host, page }) => [pagesSeenApart[host.split(".")[0] ?? ""], page]);
  expect(pages.filter(([seen, listed]) => !seen || seen === listed)).toEqual([]);
  expect(Object.keys(pagesSeenApart)).toHaveLength(apart.length);
});
