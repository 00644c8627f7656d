import type { Article, ArticleRef } from "./article";
import stored from "./articles.json";
import added from "./articles-added.json";

/** Every article the project may cite, with its validity and where its words were read. */
export const articles: readonly Article[] = [...stored, ...added];

const byRef = new Map(articles.map((article) => [keyOf(article), article]));

function keyOf(ref: ArticleRef): string {
  return `${ref.statute} ${ref.article}`;
}

export function articleOf(ref: ArticleRef): Article | undefined {
  return byRef.get(keyOf(ref));
}

/** Whether the article was in force on that day (yyyy-mm-dd), first and last day included. */
export function isInForce(article: Article, on: string): boolean {
  return article.effectiveFrom <= on && (article.effectiveTo === null || on <= article.effectiveTo);
}
