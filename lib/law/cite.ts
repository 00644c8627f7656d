import type { ArticleRef, CitedArticle } from "./article";
import { articleOf, isInForce } from "./store";

/** The article as it stood on that day (yyyy-mm-dd). Throws when it is not in the store or not in force. */
export function cite(ref: ArticleRef, on: string): CitedArticle {
  const article = articleOf(ref);
  if (!article) throw new Error(`${ref.statute} ${ref.article} is not in the store`);
  if (!isInForce(article, on)) throw new Error(`${ref.statute} ${ref.article} is not in force on ${on}`);
  const { issuer, ...cited } = article;
  return cited;
}

/** One edition of a rule and the days it governs, oldest first. */
export type CitedForDays<Ref extends ArticleRef> = { citation: CitedArticle; ref: Ref; days: string[] };

/**
 * Picks for each day the edition in force, from editions of one and the same rule.
 * Days before the first edition are left out: nothing can be cited for them.
 */
export function citeForDays<Ref extends ArticleRef>(editions: Ref[], days: string[]): CitedForDays<Ref>[] {
  const sorted = [...new Set(days)].sort();
  return editions
    .map((ref) => ({ ref, days: sorted.filter((day) => isCitable(ref, day)) }))
    .flatMap(({ ref, days: [first, ...rest] }) =>
      first === undefined ? [] : [{ citation: cite(ref, first), ref, days: [first, ...rest] }],
    )
    .sort((a, b) => ((a.days[0] ?? "") < (b.days[0] ?? "") ? -1 : 1));
}

function isCitable(ref: ArticleRef, on: string): boolean {
  const article = articleOf(ref);
  if (!article) throw new Error(`${ref.statute} ${ref.article} is not in the store`);
  return isInForce(article, on);
}
