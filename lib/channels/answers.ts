import { z } from "zod";
import { words } from "@/lib/calls/words-field";
import { isDay } from "@/lib/deadlines/beijing";

const pickDay = "选一个日期";
const day = z.string({ error: pickDay }).refine((day) => day === "" || isDay(day), pickDay);

/** What a channel asks beyond the log. One form for all channels; each channel shows the part it `asks` for. */
export const Answers = z.object(
  {
    /** The user's own words, printed as they are. */
    ownWords: words("你还想说的", 500),
    /** Adds 请勿向被举报方透露举报人身份. */
    keepSecret: z.boolean({ error: "勾上，或者不勾" }),
    /** The merchant behind the calls, if known. */
    merchantName: words("商户名称", 60),
    merchantAddress: words("商户地址", 100),
    /** Where the operator is reached, as the appeal form asks; may stay empty. */
    operatorAddress: words("运营商的地址", 100),
    /** The complaint already made to the user's own operator. */
    operatorReceipt: words("工单号", 40),
    operatorOn: day,
    operatorOutcome: z.enum(["", "no-answer", "unsatisfied", "satisfied"], { error: "选一个" }),
    operatorReplyOn: day,
    operatorReply: words("他们的答复", 300),
  },
  { error: "这里要写成一组回答" },
);
export type Answers = z.infer<typeof Answers>;

export const noAnswers: Answers = {
  ownWords: "",
  keepSecret: false,
  merchantName: "",
  merchantAddress: "",
  operatorAddress: "",
  operatorReceipt: "",
  operatorOn: "",
  operatorOutcome: "",
  operatorReplyOn: "",
  operatorReply: "",
};

/** What is said together is taken together: a receipt never goes with the date of another complaint. */
const together: (keyof Answers)[][] = [
  ["ownWords"],
  ["keepSecret"],
  ["merchantName", "merchantAddress"],
  Object.keys(noAnswers).filter((name) => name.startsWith("operator")) as (keyof Answers)[],
];

/** What was said last about each thing, the newest answers first: nothing has to be typed twice. */
export function lastSaid(newestFirst: Answers[]): Answers {
  const parts = together.map((names) => {
    const said = newestFirst.find((answers) => names.some((name) => answers[name])) ?? noAnswers;
    return names.map((name) => [name, said[name]]);
  });
  return Object.fromEntries(parts.flat()) as Answers;
}
