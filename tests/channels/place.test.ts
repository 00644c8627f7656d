import { expect, test } from "vitest";
import { authorityAt, placeOfAppeal, placeOfReport } from "@/lib/channels/place";
import { callsOf, decorationFacts, sampleFacts } from "../fixtures/cases";

const at = "2026-10-01T10:00";

test("A report about numbers of one province goes to that province", () => {
  const facts = sampleFacts({
    calls: callsOf({ typed: "0371 0000 0000", at }, { typed: "0379 0000 0000", at }),
  });
  expect(authorityAt(placeOfReport(facts)).name).toBe("河南省通信管理局");
  expect(placeOfReport(facts).why).toContain("号段");
});

test("A report about numbers of several provinces, or of none, goes to the user's own", () => {
  const facts = sampleFacts({
    calls: callsOf({ typed: "0371 0000 0000", at }, { typed: "010 0000 0000", at }),
  });
  expect(authorityAt(placeOfReport(facts)).name).toBe("辽宁省通信管理局");
  expect(authorityAt(placeOfReport(decorationFacts())).name).toBe("辽宁省通信管理局");
});

test("What one source alone says of a number is told, and addresses nothing", () => {
  const facts = sampleFacts({ calls: callsOf({ typed: "192 7013 0000", at }) });
  expect(authorityAt(placeOfReport(facts)).name).toBe("辽宁省通信管理局");
  expect(placeOfReport(facts).why).toBe(
    "只有一份资料说这个号码是广东省的，不够定收件的局，按你自己所在的省。",
  );
});

test("An appeal goes to the province of the user's own number, wherever the callers are", () => {
  const facts = sampleFacts({ calls: callsOf({ typed: "0371 0000 0000", at }) });
  expect(authorityAt(placeOfAppeal(facts)).name).toBe("辽宁省通信管理局");
});

test("The phone of an administration is never said to be verified", () => {
  expect(authorityAt(placeOfAppeal(decorationFacts())).unverified).toBe(true);
});

test("A report goes to the province that the user was told of, however they write it", () => {
  for (const reportProvince of ["广东", "广东省"]) {
    const facts = decorationFacts({ answers: { reportProvince } });
    expect(authorityAt(placeOfReport(facts)).name).toBe("广东省通信管理局");
  }
});

test.each([
  ["江苏省南京市鼓楼区安宁路1号", "", "按地址你在江苏省，核对一下“你所在的省”，就知道是哪个局。"],
  ["", "南京市", "按城市你在江苏省，核对一下“你所在的省”，就知道是哪个局。"],
  ["", "", "还不知道你在哪个省。"],
])("The province that “%s%s” tells is one to be looked over, not unknown", (address, city, why) => {
  const facts = decorationFacts({ complainant: { address, city, province: "" } });
  for (const place of [placeOfAppeal(facts), placeOfReport(facts)])
    expect(authorityAt(place)).toMatchObject({ name: "通信管理局", why });
});
