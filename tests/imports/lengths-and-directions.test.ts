import { expect, test } from "vitest";
import { readAndroidType, readDirection } from "@/lib/imports/directions";
import { readSeconds } from "@/lib/imports/durations";

test.each([
  ["86", 86],
  ["86.0", 86],
  ["0", 0],
  ["56秒", 56],
  ["1分26秒", 86],
  ["1分", 60],
  ["2小时26分58秒", 8818],
  ["00时01分26秒", 86],
  ["00:01:26", 86],
  ["1:43", 103],
  ["0:00", 0],
  ["1h 2m 3s", 3723],
  ["2 min 5 sec", 125],
  ["1'26\"", 86],
  ["１分２６秒", 86],
  ["1899-12-30 00:01:26", 86],
  ["", null],
  ["-5", null],
  ["很久", null],
  ["1:75", null],
  ["99999999", null],
  ["1.39E+10", null],
])("%s lasts %s seconds", (text, seconds) => {
  expect(readSeconds(text)).toBe(seconds);
});

test.each([
  ["主叫", "out", null],
  ["被叫", "in", null],
  ["VOLTE主叫", "out", null],
  ["VOLTE被叫", "in", null],
  ["高清语音被叫", "in", null],
  ["呼转", null, null],
  ["无条件呼叫转移", null, null],
  ["呼入", "in", null],
  ["呼出", "out", null],
  ["Incoming", "in", null],
  ["Outgoing", "out", null],
  ["Missed", "in", "missed"],
  ["CallType.voiceMail", "in", "missed"],
  ["未接来电", "in", "missed"],
  ["已接来电", "in", "answered"],
  ["响一声", "in", "one-ring"],
  ["拒接", "in", "rejected"],
  ["已拦截", "in", "blocked"],
  ["呼出未接通", "out", "missed"],
  ["已取消的去电", "out", "missed"],
  ["", null, null],
  ["国内通话", null, null],
])("%s is %s, %s", (text, direction, outcome) => {
  expect(readDirection(text)).toEqual({ direction, outcome });
});

test.each(["8", "", "constructor", "__proto__"])("A type %s is one that only its maker knows", (type) => {
  expect(readAndroidType(type)).toBeUndefined();
});
