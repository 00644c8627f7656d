/** 1小时2分, 2分钟5秒, 56秒, 1'05". */
const lengths =
  /(?<![\d.])(?:\d+ ?小时 ?(?:\d+ ?分钟? ?)?(?:\d+ ?秒钟?)?|\d+ ?分钟? ?(?:\d+ ?秒钟?)?|\d+ ?秒钟?|\d+['′]\d+(?:["″]|''))/g;

const clauses = /[|,，。;；、()]/;

/** 通话, 聊了, 接了, 一共, before a length: it is said of the call. */
const ofCall = /(?:(?:通话|接听)?时[长间]|通话|[聊讲谈说打接]了|持续了?|一?共|总共|聊)[:： ]*$/;
/** Of an earlier call, of what did not happen, or only about so long. */
const notOfIt =
  /上[次一个]|前[几一两\d]|之前|刚才|昨|[没不未]|约|大概|差不多|将近|快|近|多|至少|起码|等|隔|过|只要|要/;
/** 10分钟后, 20分钟内, 3分钟左右, 1分多钟; 3分钟放款 goes on in the same word. */
const goesOn = /^ ?(?:[前后内左多来不]|之[前后内]|以[前后内上]|再|又)/;
const hungUp = /^ ?(?:就|后就)?挂/;
const ends = /^(?:$|[\s|,，。;；、()!！])/;

/** How long the call itself was, as a line says it; "" where that is not sure: 说10分钟后再打, 隔了5分钟又打, 聊了大概3分钟. */
export function lengthIn(text: string): string {
  const sure = [...text.matchAll(lengths)].filter((found) => isOfCall(text, found.index, found[0]));
  const [only, ...others] = sure.map(([length]) => length);
  return only !== undefined && others.length === 0 ? only : "";
}

function isOfCall(text: string, at: number, length: string): boolean {
  const before =
    text
      .slice(Math.max(0, at - 30), at)
      .split(clauses)
      .at(-1) ?? "";
  const after = text.slice(at + length.trimEnd().length, at + length.length + 6);
  if (goesOn.test(after) || notOfIt.test(before.slice(-12))) return false;
  if (ofCall.test(before) || hungUp.test(after)) return true;
  return (before === "" || before.endsWith(" ")) && ends.test(after);
}
