import type { CallSign } from "@/lib/calls/call";
import { nfkc } from "@/lib/unicode";
import type { Facts } from "../facts";
import { oneLine } from "../parts/one-line";
import { standingSigns } from "../parts/subject";

/** What the user's words about the money say: none is gone, somebody tried and nothing went, all came back, or some is gone. */
export type Loss = "none" | "attempted" | "returned" | "lost";

/** Whole clauses only: 没了八千块, 没转第二次 are none of these. */
const nothing =
  /^(?:我|钱|最后|最终|后来|但是?|还好|幸好|幸亏|目前|一分|[也都还并])*(?:暂?无|零|0+(?:\.0+)?[元块]?(?:钱)?|[没未]有?(?:任何|什么|经济|金钱|实际)*(?:付|转|给|汇|交|打|被骗|上当|受骗|损失)?(?:出去|成功|成|过)?(?:账|款|钱|金)?(?:给(?:他们?|她|它|对方))?(?:损失)?|被?(?:银行|系统|警察|民警|家人)?(?:拦下|拦住|阻止|止付)[来了]*)$/;

const almost = /^[^转付给汇交\d]*(?:差点|差一点|险些)/;
const wanted = /^[^转付给汇交\d]*(?:[要让叫]我|要求|企图|试图|想骗|想让|准备|打算|正要)/;
/** All of it, and surely: 退了一半, 说会退回 and 还没退回来 are none of these. */
const returned =
  /^(?:我的|[钱款]|全部|全额|后来|最后|现在|都|已经?|也)*(?:退回|退还|返还|追回|退了?回来|追了?回来)[来了]*$/;
const unsure = /部分|一半|一些|只|还差|剩|没|未|会|将|承诺|答应/;

const done = /[了过走]|出去|已/;

/** What the words say beside that nothing went: 差点转5万元. */
export function triedIn(words: string): string {
  return clausesOf(words)
    .filter((clause) => !nothing.test(clause) && !returned.test(clause))
    .join("，");
}

function clausesOf(words: string): string[] {
  return nfkc(oneLine(words))
    .split(/[,，。.;；、!！\s]+(?!\d)/)
    .filter((clause) => clause !== "");
}

/** Whatever is not certain counts as lost. */
export function lossIn(words: string): Loss {
  const clauses = clausesOf(words);
  if (clauses.every((clause) => nothing.test(clause))) return "none";
  if (clauses.some((clause) => returned.test(clause)) && !unsure.test(words)) return "returned";
  const isNearly = (clause: string) => almost.test(clause) || (wanted.test(clause) && !done.test(clause));
  const tried = clauses.filter((clause) => !nothing.test(clause));
  const isDenied = tried.length < clauses.length || tried.every((clause) => almost.test(clause));
  return isDenied && tried.every(isNearly) ? "attempted" : "lost";
}

/** The bank held it up, and all of it came back: nobody ever had it. */
export function isIntercepted(words: string): boolean {
  return lossIn(words) === "returned" && /拦[截下住]|阻止|[没未]有?到账/.test(words);
}

/** Marked as paid in a call, or told as lost beside a call that looks like a fraud; what came back is to be stopped no more. */
export function isMoneyLost({ calls, answers }: Facts): boolean {
  const has = (sign: CallSign) => calls.some((call) => standingSigns(call).includes(sign));
  const loss = lossIn(answers.moneyLost);
  return (has("paid") && loss !== "returned") || (has("fraud") && loss === "lost");
}
