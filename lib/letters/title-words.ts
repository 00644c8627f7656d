const segmenter = new Intl.Segmenter("zh-Hans", { granularity: "word" });
/** A telephone number in groups and a date are one word; so are those that the segmenter's dictionary does not know. */
const ONE_WORD =
  /(?:[一二两三四五六七八九十几]|\d{1,6})[件封次条个处份项]事?|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d+(?: \d+)*|营销|来电(?!话)|催收|催办函?|信访|复议|举报信|投诉[函信]|刷单|扰民/g;
/** Marks at which no line begins or ends, and 的, which leans on what it follows. */
const leansBack = /^(?:的$|[\p{Pe}\p{Pf}，。、；：！？．·…～—%％℃°,.;:!?])/u;
const leansOn = /[\p{Ps}\p{Pi}￥$#]$/u;

/** A title in the words between which it may go on in the next line. */
export function titleWords(title: string): string[] {
  const words: string[] = [];
  for (const part of partsOf(title)) {
    const last = words.at(-1);
    if (last && (leansBack.test(part) || leansOn.test(last))) words[words.length - 1] = last + part;
    else words.push(part);
  }
  return words;
}

function partsOf(title: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of title.matchAll(ONE_WORD)) {
    for (const part of split(title.slice(start, match.index))) parts.push(part);
    parts.push(match[0]);
    start = match.index + match[0].length;
  }
  return [...parts, ...split(title.slice(start))];
}

function split(text: string): string[] {
  return [...segmenter.segment(text)].map((part) => part.segment);
}
