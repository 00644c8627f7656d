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

/** An article as a letter keeps it: the words, how long they are in force, and where they were read. */
export type CitedArticle = Omit<Article, "issuer">;

/**
 * The part of an article that a letter leans on.
 * `part`: the paragraph or item in print, such as 第一款第（五）项; "" for the whole.
 * `words`: what a letter quotes, an exact stretch of the article's text.
 * `lead`: the sentence under which an item stands, without which its words say nothing; left out elsewhere.
 */
export type Passage = ArticleRef & { part: string; words: string; lead?: string };
