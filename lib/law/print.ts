import type { ArticleRef, Passage } from "./article";

/** Names that the store shortens and a letter writes out. */
const fullNames: Record<string, string> = {
  全国人大常委会关于加强网络信息保护的决定: "全国人民代表大会常务委员会关于加强网络信息保护的决定",
};

type PlaceRef = ArticleRef & { part?: string };

/** 治安管理处罚法（2025修订） → 《治安管理处罚法》. The edition stays in the data, the letter says it by date. */
export function statuteInPrint(statute: string): string {
  const name = statute.replace(/（\d{4}(修订|修正)?）$/, "");
  const inner = (fullNames[name] ?? name).replaceAll("《", "〈").replaceAll("》", "〉");
  return `《${inner}》`;
}

/** 《消费者权益保护法实施条例》第二十四条; an item 七、 of a decision is printed as 第七条. */
export function placeInPrint(ref: ArticleRef & { part?: string }): string {
  return `${statuteInPrint(ref.statute)}${articleInPrint(ref.article)}${ref.part ?? ""}`;
}

/** Where a passage stands, without its words. */
export function placeOf({ statute, article, part }: Passage): ArticleRef & { part: string } {
  return { statute, article, part };
}

/** 《电信条例》第三条、第六条，《…决定》第七条: several places, each statute named once. */
export function placesInPrint(refs: (ArticleRef & { part?: string })[]): string {
  const statutes = [...new Set(refs.map((ref) => ref.statute))];
  const places = statutes.map((statute) => {
    const articles = refs.filter((ref) => ref.statute === statute);
    const named = articles.map((ref, at) => `${articleAfter(ref, articles[at - 1])}${ref.part ?? ""}`);
    return `${statuteInPrint(statute)}${named.join("、")}`;
  });
  return places.join("，");
}

/** 第五十条第一款、第二款: of one article named twice the second stands by its part. */
function articleAfter({ article, part }: PlaceRef, before: PlaceRef | undefined): string {
  return part && before?.part && before.article === article ? "" : articleInPrint(article);
}

/** 第二十四条; an item 七、 of a decision is printed as 第七条. */
export function articleInPrint(article: string): string {
  return article.replace(/^([一二三四五六七八九十]+)、$/, "第$1条");
}
