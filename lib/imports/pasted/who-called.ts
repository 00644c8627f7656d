import { type ReadDirection, readDirection } from "../directions";
import { saysNo, withoutNo } from "./own-words";

const them = "(?:给|跟)?(?:他|她|它|对方)们?";
/** 我打给他, 我回拨了: the writer's own call. */
const mine = new RegExp(
  `(?<![给跟])我(?:又|再|就|也|刚|后来|主动|没忍住)*(?:拨|回(?:拨|电|打|了电话)|打(?:给(?!我)|过去|回|了?电话|的)|${them}(?:打|回))|回拨(?:了|过去)`,
);
/** 安心装饰打来推销, 他又打给我: theirs. */
const theirs = /打(?:电话)?(?:来|进来|过来|给我)|[给跟]我打|来(?:了个?|过)?电话|(?:他|她|对方)们?又?打的/;
/** What disturbs came in, unless it says otherwise; an own call about it is none. */
const disturbs = /推销|骚扰|广告|自动语音|机器人|录音|诈骗|又是/;
const asks = /(?<![给跟])我[^,，。;；|]{0,4}(?:打|拨|投诉|举报|咨询|问)/;
const unheard = /没(?:有|来得及)?接/;

/** Who called whom, and how it ended, as a person writes it beside a call; a line that tells of both ways tells of neither. */
export function whoCalled(words: string): ReadDirection {
  const said = withoutNo(words).replace(/[^\p{L}\s]/gu, " ");
  const listed = readDirection(said);
  const [isMine, isTheirs] = [mine.test(said), theirs.test(said)];
  if (isMine && isTheirs) return { direction: null, outcome: null };
  if (isMine) return { direction: "out", outcome: null };
  const outcome = listed.direction === "in" ? listed.outcome : null;
  if (unheard.test(said)) return { direction: "in", outcome: outcome ?? "missed" };
  if (isTheirs) return { direction: "in", outcome };
  const isDisturbing = (disturbs.test(said) || saysNo(words)) && !asksAboutIt(said);
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
