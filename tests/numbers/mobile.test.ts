import { expect, test } from "vitest";
import { identify, identifyWhileTyping } from "@/lib/numbers/identify";

const issued: [operator: string, prefixes: string][] = [
  ["中国移动", "134 135 136 137 138 139 147 150 151 152 157 158 159 172 178 182 183 184 187 188 195 197 198"],
  ["中国联通", "130 131 132 145 155 156 166 175 176 185 186 196"],
  ["中国电信", "133 153 173 177 180 181 189 190 191 193 199"],
  ["中国广电", "192"],
];
const each = issued.flatMap(([operator, list]) =>
  list.split(" ").map((prefix) => [prefix, operator] as const),
);

test.each(each)("%s was issued to %s", (prefix, operator) => {
  const profile = identify(`${prefix}00000000`);
  expect(profile).toMatchObject({ kind: "mobile", operator, prefix, virtual: false, certainty: "likely" });
});

const virtual: [prefix: string, operator: string][] = [
  ["162", "中国电信"],
  ["165", "中国移动"],
  ["167", "中国联通"],
  ["1700", "中国电信"],
  ["1701", "中国电信"],
  ["1702", "中国电信"],
  ["1703", "中国移动"],
  ["1704", "中国联通"],
  ["1705", "中国移动"],
  ["1706", "中国移动"],
  ["1707", "中国联通"],
  ["1708", "中国联通"],
  ["1709", "中国联通"],
  ["171", "中国联通"],
];

test.each(virtual)("%s is a virtual operator on the net of %s", (prefix, operator) => {
  const profile = identify(prefix.padEnd(11, "0"));
  expect(profile).toMatchObject({
    kind: "virtual-mobile",
    kindName: "虚拟运营商",
    operator,
    prefix,
    virtual: true,
  });
});

test.each([
  ["14100000000", null],
  ["14110000000", null],
  ["14000000000", "中国联通"],
  ["14400000000", "中国移动"],
  ["14600000000", "中国联通"],
  ["14800000000", "中国移动"],
  ["14900000000", "中国电信"],
  ["1064800000000", null],
])("%s is a number for things", (number, operator) => {
  const expected = number.startsWith("1410") ? "中国电信" : number.startsWith("1440") ? "中国移动" : operator;
  expect(identify(number)).toMatchObject({
    kind: "iot",
    operator: expected,
    certainty: "likely",
  });
});

test("A number for things of thirteen digits has no place", () => {
  expect(identify("1064800000000")).toMatchObject({ province: null, city: null, lonePlace: false });
});

test.each([
  ["17400000000", "中国电信"],
  ["17490000000", null],
  ["13490000000", null],
  ["16190000000", null],
])("%s belongs to a satellite phone", (number, operator) => {
  expect(identify(number)).toMatchObject({ kind: "satellite", operator, province: null, city: null });
});

test.each(["142", "143", "154", "161", "164", "194", "179", "168"])(
  "%s is softly said to be unlisted",
  (prefix) => {
    const profile = identify(`${prefix}00000000`);
    expect(profile).toMatchObject({ kind: "unknown", kindName: "资料未收录的号段", prefix, operator: null });
    expect(profile.caution).toContain("可能是新号段");
  },
);

test.each([
  ["1380013800", "少1位"],
  ["138001380001", "多1位"],
])("%s is no mobile number, and says by how many digits", (number, off) => {
  const profile = identify(number);
  expect(profile).toMatchObject({ kind: "unknown", operator: null, province: null });
  expect(profile.caution).toContain(off);
});

test("While it is typed, the first digits already count", () => {
  expect(identifyWhileTyping("170 9")).toMatchObject({
    kind: "virtual-mobile",
    prefix: "1709",
    province: null,
  });
  expect(identifyWhileTyping("138 0013")).toMatchObject({
    kind: "mobile",
    city: "北京市",
    display: "138 0013",
  });
});

test.each(["0243", "024312345", "13", "1701", "9", "31"])(
  "While %s is typed, nothing is said against what may become a number yet",
  (typed) => {
    expect(identify(typed).kind).toBe("unknown");
    const told = identifyWhileTyping(typed);
    expect(told.number === "" || told.kind === "mobile" || told.kind === "virtual-mobile").toBe(true);
  },
);

test.each(["0241234567", "138001380001", "024312345678901"])(
  "%s is as long as a number and fits nothing, which is said while it is typed",
  (typed) => {
    expect(identifyWhileTyping(typed)).toEqual(identify(typed));
  },
);
