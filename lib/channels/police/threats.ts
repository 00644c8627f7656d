import type { LoggedCall } from "../facts";
import { callsWithSign } from "./alleged";

/** Words about body, life, home or an ambush; what costs a job or a good name is not among them, nor is 打电话 or 安全账户. */
const aboutSafety = new RegExp(
  [
    "[弄打整搞砍捅烧撞害掐勒逼去找该得]死(?!机|账|心|号|线)|让你.{0,4}死|全家死|死(?:定|全家|人|无)|不得好死|活不[了成]|生不如死",
    "杀(?:了|你|人|死|害|全)|砍|捅|剁|揍|殴打|砸烂你|弄残|弄你|办了你|废(?:了|掉)|打[断残伤]|打你(?![^，。]{0,6}(?:电话|手机|座机))",
    "卸.{0,4}[腿手臂]|断你.{0,3}[腿手脚]|流血|见血|放血|刀|枪|炸[了死弹]|放火|硫酸|绑架|绑了|活埋|埋了你|强奸",
    "[你性生人没偿拼]的?命|要.{0,4}命|收拾(?:你|他|她)|教训(?:你|他|她)|做掉|干掉|灭[了你门口]|人身",
    "(?:小心|当心)[点你着些]|[你人子]小心|注意安全|走夜路|堵[你门人住]|知道你.{0,4}住|(?:孩子|儿子|女儿|小孩).{0,8}(?:学校|上学|放学|接送)",
    "(?:找|去|来|上|闯|冲|杀|摸|(?<![话信寄])到)你们?(?:的)?家(?![人属长]|里人)|你家[门楼]|上门(?:找你|堵|打|弄)|[蹲守]你|跟踪你|(?:全家|你家|家里|家人|父母|孩子).{0,4}不得安[宁生]",
  ].join("|"),
);

/** What was said or written in it; "" where nothing was written down. */
function wordsOf({ words, smsText }: LoggedCall): string {
  return `${words}\n${smsText}`.trim();
}

/** 威胁他人人身安全 may fit: the words are about body, life or home, or nobody wrote them down. */
export function threatsOfSafety(calls: LoggedCall[]): LoggedCall[] {
  return threatsApart(calls).filter((call) => wordsOf(call) === "" || isAboutSafety(wordsOf(call)));
}

export function isAboutSafety(words: string): boolean {
  return aboutSafety.test(words.replaceAll("您", "你"));
}

/** The threats that are a matter of their own: 不转账就逮捕你 is how a fraud is done. */
export function threatsApart(calls: LoggedCall[]): LoggedCall[] {
  const frauds = new Set(callsWithSign(calls, "fraud", "paid"));
  return callsWithSign(calls, "threat").filter((call) => !frauds.has(call) || isAboutSafety(wordsOf(call)));
}
