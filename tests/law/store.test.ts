import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { addDays } from "@/lib/deadlines/beijing";
import type { Article, Passage } from "@/lib/law/article";
import { sourceInWords } from "@/lib/law/source-words";
import { articleOf, articles } from "@/lib/law/store";
import { numeral } from "@/lib/letters/wording";

/** Whatever any file of references names: no new file goes unread. */
const references = readdirSync("lib/law").filter((file) => file.endsWith("refs.ts"));
const named: unknown[] = await Promise.all(
  references.map((file) => import(`../../lib/law/${file.replace(/\.ts$/, "")}.ts`)),
);
const isPassage = (one: unknown): one is Passage =>
  typeof one === "object" && one !== null && "statute" in one && "words" in one;
const passages = named.flatMap((one) => Object.values(one as object).flat(2)).filter(isPassage);

test("Every article keeps its issuer, its validity and where it was read", () => {
  const bare = articles.filter((one) => !one.issuer || !one.source || !one.text || !one.effectiveFrom);
  expect(articles).toHaveLength(636);
  expect(bare).toEqual([]);
});

test("No article stands in the store twice", () => {
  expect(new Set(articles.map((one) => `${one.statute} ${one.article}`)).size).toBe(articles.length);
});

test("Every named passage stands in the store", () => {
  expect(passages.filter((one) => !articleOf(one))).toEqual([]);
});

test("Every quoted stretch is word for word in its article", () => {
  expect(passages.filter((one) => !articleOf(one)?.text.includes(one.words))).toEqual([]);
});

test("The sentence under which a quoted item stands is word for word before it", () => {
  const isBefore = ({ lead = "", words }: Passage, text: string) => text.indexOf(lead) < text.indexOf(words);
  const led = passages.filter(({ lead }) => lead);
  expect(led.length).toBeGreaterThan(5);
  expect(led.filter((one) => !articleOf(one)?.text.includes(one.lead ?? ""))).toEqual([]);
  expect(led.filter((one) => !isBefore(one, articleOf(one)?.text ?? ""))).toEqual([]);
});

/** 治安管理处罚法（2025修订） → 治安管理处罚法: the editions of one statute. */
const nameOf = ({ statute }: Article) => statute.replace(/（\d{4}(修订|修正)?）$/, "").replace("暂行", "");

/** Whose next edition stands in no store: its words were not found. */
const unread = [
  "行政复议法实施条例（2007） 第十五条",
  "行政复议法实施条例（2007） 第十六条",
  "行政复议法实施条例（2007） 第十七条",
  "行政复议法实施条例（2007） 第二十八条",
  "最高人民法院关于互联网法院审理案件若干问题的规定 第二条",
  "公安机关办理行政案件程序规定 第一百六十五条",
];

test("An edition that has ended ends on the day before the next one of its statute begins", () => {
  const ended = articles.filter(({ effectiveTo }) => effectiveTo !== null);
  const isFollowed = (one: Article) => {
    const next = addDays(one.effectiveTo ?? "", 1);
    return articles.some((other) => nameOf(other) === nameOf(one) && other.effectiveFrom === next);
  };
  const open = ended.filter((one) => !isFollowed(one)).map(({ statute, article }) => `${statute} ${article}`);
  expect(ended.length).toBeGreaterThan(20);
  expect(open).toEqual(unread);
});

test("What has been replaced by a text that nobody has read is cited by no letter", () => {
  const cited = new Set(passages.map(({ statute, article }) => `${statute} ${article}`));
  expect(unread.filter((one) => cited.has(one))).toEqual([]);
});

test("Every source is told in Chinese, with the address of an official page and without a repository", () => {
  const told = articles.map(({ source }) => sourceInWords(source));
  for (const one of told)
    expect(one.replace(/[a-z0-9.-]+\.(gov\.cn|com|com\.cn|cn)/g, "")).not.toMatch(/[A-Za-z]/);
  expect(sourceInWords("stored web page m.law-lib.com id=768080 page 4")).toBe(
    "法律图书馆网页（m.law-lib.com）的副本",
  );
  expect(told.filter((one) => one.startsWith("国家法律法规数据库")).length).toBeGreaterThan(100);
});

/** 第一款, 第（三）项, 第一款第（三）项: where these words stand; "" in an article of one paragraph. */
function standsIn({ words, ...ref }: Passage): string {
  const lines = (articleOf(ref)?.text ?? "").replaceAll("(", "（").replaceAll(")", "）").split("\n");
  const isItem = (line: string) => /^（[一二三四五六七八九十]+）/.test(line);
  const at = lines.findIndex((line) => line.includes(words));
  const item = isItem(lines[at] ?? "") ? lines[at]?.replace(/^(（.+?）).*$/, "第$1项") : "";
  const before = lines.slice(0, at + 1).filter((line) => !isItem(line)).length;
  const isSplit = lines.filter((line) => !isItem(line)).length > 1;
  return `${isSplit ? `第${numeral(before)}款` : ""}${item}`;
}

/** Both paragraphs of it are one penalty, by how grave it was: that is not for the reporter to say. */
const wholes = ["个人信息保护法 第六十六条"];

test("A passage is named by the paragraph and the item in which its words stand", () => {
  const isWhole = ({ statute, article }: Passage) => wholes.includes(`${statute} ${article}`);
  const isRight = (one: Passage) =>
    standsIn(one).startsWith(one.part) && (one.part !== "" || !standsIn(one).includes("款"));
  expect(passages.filter((one) => !isWhole(one) && !isRight(one))).toEqual([]);
});
