import { expect, test } from "vitest";
import { identify } from "@/lib/numbers/identify";

test.each([
  ["95000", "call-center"],
  ["95138888", "call-center"],
  ["95200000", "call-center"],
  ["95400000", "call-center"],
  ["957000000", "call-center"],
  ["95300", "enterprise"],
  ["95588", "enterprise"],
  ["955800", "enterprise"],
  ["95618", "enterprise"],
  ["95110", "public-service"],
  ["96110", "public-service"],
  ["96001", "provincial"],
  ["962288", "provincial"],
  ["4000000000", "hosted"],
  ["800 810 0000", "hosted"],
  ["10690000000", "sms-port"],
  ["1069000000000000", "sms-port"],
  ["95119", "public-service"],
  ["12329", "public-service"],
  ["110", "public-service"],
  ["119", "public-service"],
  ["120", "public-service"],
  ["122", "public-service"],
  ["12345", "public-service"],
  ["114", "public-service"],
  ["700000000000000", "intermediary"],
] as const)("%s is of the kind %s, and certainly so", (typed, kind) => {
  expect(identify(typed)).toMatchObject({
    kind,
    certainty: "certain",
    operator: null,
    province: null,
    city: null,
  });
});

test.each([
  ["10086", "中国移动"],
  ["10010", "中国联通"],
  ["10000", "中国电信"],
  ["10099", "中国广电"],
])("%s is the desk of %s", (typed, operator) => {
  expect(identify(typed)).toMatchObject({ kind: "operator", operator, certainty: "certain", province: null });
});

test.each([
  ["1008611", "中国移动"],
  ["10016", null],
  ["10193", null],
])("%s is an operator's number, likely of %s", (typed, operator) => {
  expect(identify(typed)).toMatchObject({ kind: "operator", operator, certainty: "likely" });
});

test.each(["10109777", "10107888", "1010 5335"])("%s is a company's line, and no operator's", (typed) => {
  const profile = identify(typed);
  expect(profile).toMatchObject({ kind: "hosted", operator: null, certainty: "likely", province: null });
  expect(profile.kindName).not.toContain("运营商");
});

test.each([
  ["12580", "中国移动"],
  ["12530", "中国移动"],
  ["12593", "中国移动"],
  ["116114", "中国联通"],
  ["118114", "中国电信"],
  ["11888", null],
])(
  "%s is a line that an operator charges for, no public service, and none to ring back",
  (typed, operator) => {
    expect(identify(typed)).toMatchObject({
      kind: "operator",
      operator,
      certainty: "likely",
      province: null,
    });
    expect(identify(typed).caution).not.toContain("拨回去");
  },
);

test("95119 calls the fire brigade, not a call centre", () => {
  expect(identify("95119").kindName).toBe("森林火灾报警电话");
});

test("Of other numbers beside the public ones nothing is certain", () => {
  expect(identify("12999")).toMatchObject({ kind: "public-service", certainty: "likely" });
});

test.each([
  ["106570000", "中国移动"],
  ["106550000", "中国联通"],
  ["106590000", "中国电信"],
])("By convention %s is a port of %s", (typed, operator) => {
  expect(identify(typed)).toMatchObject({ kind: "sms-port", operator, certainty: "likely", province: null });
});

test.each(["9558800", "9513888888"])("%s has the wrong length, which makes it doubtful", (typed) => {
  const profile = identify(typed);
  expect(profile.certainty).toBe("unknown");
  expect(profile.caution).toContain("位数不对");
});

test.each(["+8695588", "0086 10086", "+86 96110", "+8612345"])(
  "%s came with +86, which is suspicious",
  (typed) => {
    const profile = identify(typed);
    expect(profile.certainty).toBe("unknown");
    expect(profile.caution).toContain("+86");
  },
);

test.each([
  ["01095588", "enterprise"],
  ["01095188888", "call-center"],
  ["024 96110", "public-service"],
])("%s has an area code before it and still no place", (typed, kind) => {
  expect(identify(typed)).toMatchObject({ kind, certainty: "likely", province: null, city: null });
});

test.each(["95800000", "95900", "1234", "99999", "70012345678"])("%s fits nothing that is known", (typed) => {
  expect(identify(typed)).toMatchObject({ kind: "unknown", certainty: "unknown", province: null });
});

test("The lines for a second complaint are only likely their operator's", () => {
  expect(identify("10080")).toMatchObject({ kind: "operator", operator: "中国移动", certainty: "likely" });
  expect(identify("10015")).toMatchObject({ kind: "operator", operator: "中国联通", certainty: "likely" });
});

test.each(["02110086666", "0251001088", "02010000123", "02595588123", "02511112222"])(
  "%s is no fixed line and no short number behind an area code, but looks changed",
  (typed) => {
    expect(identify(typed)).toMatchObject({
      ...{ kind: "unknown", operator: null, certainty: "unknown" },
      ...{ kindName: "疑似改号", caution: "不合固定电话编号规则，疑似改号" },
    });
  },
);

test("10086 itself may stand behind an area code", () => {
  expect(identify("02110086")).toMatchObject({ kind: "operator", operator: "中国移动", certainty: "likely" });
  expect(identify("02495180000").kind).toBe("call-center");
});
