/** Names one article of one statute, the way a lawyer says it. */
export type ArticleRef = { statute: string; article: string };

/** An article as data. Days are yyyy-mm-dd; effectiveTo null while in force. */
export type Article = ArticleRef & {
  issuer: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  text: string;
  source: string;
};
