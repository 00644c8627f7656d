/** Where the text of an article was read, by how its record begins or what it names: first match. */
const places: [RegExp, string][] = [
  [/^lawtext\/law-flk/, "国家法律法规数据库（flk.npc.gov.cn）的文件，2026年1月的副本"],
  [/samr\.gov\.cn/, "市场监管总局网页（samr.gov.cn）的机器副本"],
  [/gov\.cn\/gongbao/, "国务院公报网页（gov.cn）的副本"],
  [/gov\.cn\/zhengce/, "中国政府网网页（gov.cn）的副本"],
  [/hubca\.miit\.gov\.cn/, "湖北省通信管理局网页（hubca.miit.gov.cn）的副本"],
  [/人民银行令/, "人民银行文件的副本"],
  [/^ImCa0|^Jaycht/, "法规文本的公开副本，2026年7月，不是官方网站"],
  [/^LawRefBook/, "法规文本的公开副本，2025年4月，不是官方网站"],
  [/m\.law-lib\.com/, "法律图书馆网页（m.law-lib.com）的副本"],
  [/m\.78911\.com\.cn/, "m.78911.com.cn网页的副本"],
];

/** What has to be known of it, where the record says so. */
const notes: [RegExp, string][] = [
  [/same (text|words)/, "和另一份副本一致"],
  [/only this copy read/, "只读到这一份"],
  [/superseded|repealed/, "后来有了新的文本"],
];

/** The record of a source, kept for whoever checks it, in the words of a page: 国家法律法规数据库…的副本，和另一份副本一致. */
export function sourceInWords(source: string): string {
  const [, place = "法规文本的公开副本，不是官方网站"] = places.find(([of]) => of.test(source)) ?? [];
  const said = notes.flatMap(([of, words]) => (of.test(source) ? [words] : []));
  return [place, ...said].join("；");
}
