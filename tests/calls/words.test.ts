import { expect, test } from "vitest";
import { callLine, unwritten } from "@/components/calls/call-words";
import { said } from "../fixtures/said";

const call = (change: Parameters<typeof said>[0] = {}) => ({ id: "a", ...said(change) });
const bare = {
  how: null,
  category: null,
  seconds: null,
  words: "",
  caller: "",
  product: "",
  refused: false,
  refusedWay: null,
} as const;

test("A call's second line says how, what, how long and the refusal", () => {
  const line = callLine(call({ how: "person", category: 22, seconds: 65, refused: true }));
  expect(line).toBe("人工，装修，1分5秒，说过不要再打");
});

test("A bare capture says that it is one", () => {
  expect(callLine(call(bare))).toBe("只记了号码");
  expect(callLine(call({ ...bare, number: "", typed: "未显示号码" }))).toBe("只记了时间");
  expect(callLine(call({ ...bare, note: "他说不要再打给别家" }))).toBe("他说不要再打给别家");
  expect(callLine(call({ ...bare, caller: "安心装饰" }))).toBe("自称安心装饰");
});

test("A missed call lacks no length and no words", () => {
  expect(unwritten(call({ ...bare, how: "missed", category: 22 }))).toEqual([]);
  for (const how of ["missed", "one-ring"] as const)
    expect(unwritten(call({ ...bare, how, category: null }))).toEqual([]);
});

test("A talk lacks its length and their words until they are written", () => {
  const names = unwritten(call({ ...bare, how: "person", category: 22 })).map(({ name }) => name);
  expect(names).toEqual(["通话时长", "对方说了什么"]);
});
