import { type ReadDirection, readDirection } from "../directions";
import { categoryIn } from "./category";
import { saysNo, withoutNo } from "./own-words";

const them = "(?:给|跟)?(?:他|她|它|对方)们?";
/** 我打给他, 我回拨了: the writer's own call. */
const mine = new RegExp(
  `(?<![给跟])我(?:又|再|就|也|刚|后来|主动|没忍住)*(?:拨|回(?:拨|电|打|了电话)|打(?:给(?!我)|过去|回|了?电话|的)|${them}(?:打|回))|回拨(?:了|过去)`,
);
/** 安心装饰打来推销, 他又打给我: theirs. */
const theirs =
  /(?:频繁|反复|不断|一直|多次|连续|恶意)拨?打|拨打我|打(?:电话)?(?:来|进来|过来|给我)|[给跟]我打|来(?:了个?|过)?电话|(?:他|她|对方)们?又?打的/;
/** What disturbs came in, unless it says otherwise; an own call about it is none. */
const disturbs = /推销|骚扰|广告|自动语音|机器人|录音|诈骗|又是/;
const asks = /(?<![给跟])我[^,，。;；|]{0,4}(?:打|拨|投诉|举报|咨询|问|联系)|^\s*(?:打给|联系|咨询|回)/;
/** 没接, 没来得及接电话; of 没接受, 没接着说 and 没接他的话 it was heard. */
const unheard = /没(?:有|来得及)?接(?!受|着|触|完|(?:[他她它]们?|对方)?的?[话茬])/;
/** 这次接了: of several calls the line tells both. */
const heard = /(?<![没未])接(?:了|通|起来)/;
/** 响了两三声挂了 */
const rang = /响(?:了|铃)?[两二三四五几\d]+ ?声/;
/** Words of a list where they stand alone; in a sentence they say nothing of how the call ended. */
const inProse = /拒绝|取消|[进入]了?黑名单/;
const asPrinted = /^(?:已?(?:拒绝|取消)(?:的?(?:来电|呼叫|电话))?|来电已?拒绝)$/;

/** Who called whom, and how it ended, as a person writes it beside a call; a line that tells of both ways tells of neither. */
export function whoCalled(words: string): ReadDirection {
  const plain = withoutNo(words).replace(/[^\p{L}\d\s]/gu, " ");
  const said = plain.replace(/\S+/g, (word) => (inProse.test(word) && !asPrinted.test(word) ? " " : word));
  const listed = readDirection(said);
  const [isMine, isTheirs] = [mine.test(said), theirs.test(said)];
  if (isMine && isTheirs) return { direction: null, outcome: null };
  if (isMine) return { direction: "out", outcome: null };
  const outcome =
    listed.direction === "in" && !(listed.outcome === "one-ring" && heard.test(said)) ? listed.outcome : null;
  if (unheard.test(said) && heard.test(said)) return { direction: "in", outcome: null };
  if (unheard.test(said) || (rang.test(said) && !heard.test(said)))
    return { direction: "in", outcome: outcome ?? "missed" };
  if (isTheirs) return { direction: "in", outcome };
  const sells = disturbs.test(said) || categoryIn(said) !== undefined || saysNo(words);
  const isDisturbing = sells && !asksAboutIt(said);
  if (listed.direction === "in") return { direction: "in", outcome };
  return listed.direction === null && !listed.outcome && isDisturbing ? { direction: "in", outcome } : listed;
}

/** 我咨询过装修, 我投诉了: the writer asked about it. */
export function asksAboutIt(words: string): boolean {
  return asks.test(words);
}

/** Whether a machine spoke, as the line says it. */
export function isRobot(words: string): boolean {
  return /自动语音|机器人|AI语音|录音(?!了)/i.test(words) && !/不是|不像|我录音|是真人/.test(words);
}
