import { expect, test } from "vitest";
import { countWords, noClockWords } from "@/components/shots/words";
import { markedAs } from "@/lib/imports/marked-as";
import { readSaid } from "@/lib/imports/screenshot/said";

test("A row with a day and no clock claims none, and says where the clock may be found", () => {
  expect(noClockWords(readSaid("11月25日"))).toBe("只读到日期。图上有几点就照着填，没有就点进那通电话看");
  expect(noClockWords(null)).toMatch(/^没读到几点几分。/);
});

test.each([
  ["14:32", "一行是3次，只有最近一次的时间"],
  ["5分钟前", "一行是3次，只有最近一次的时间"],
  ["昨晚", "一行是3次，只有最近一次的日期"],
  ["", "一行是3次"],
])("Of several calls on one row that says %j, the last is told as far as it was read", (text, words) => {
  expect(countWords(3, readSaid(text))).toBe(words);
});

test.each([
  ["房产中介", "标注为房产中介"],
  ["标记为房产中介", "标注为房产中介"],
  ["标记为 房产中介", "标注为房产中介"],
  ["被标记为骚扰电话", "标注为骚扰电话"],
  ["23人标记为骚扰电话", "23人标记为骚扰电话"],
  ["骚扰电话126人标记", "标注为骚扰电话126人标记"],
  ["", ""],
])("What a phone marks a number as is said once: %s", (label, words) => {
  expect(markedAs(label)).toBe(words);
});
