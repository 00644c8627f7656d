import { z } from "zod";

const words = (max: number) => z.string().trim().max(max, `最多${max}个字`);
const day = z.string().regex(/^$|^\d{4}-\d{2}-\d{2}$/, "选一个日期");

/** What a channel asks beyond the log. One form for all channels; each channel shows the part it `asks` for. */
export const Answers = z.object({
  /** The user's own words, printed as they are. */
  ownWords: words(500),
  /** Adds 请勿向被举报方透露举报人身份. */
  keepSecret: z.boolean(),
  /** The merchant behind the calls, if known. */
  merchantName: words(60),
  merchantAddress: words(100),
  /** Where the operator is reached, as the appeal form asks; may stay empty. */
  operatorAddress: words(100),
  /** The complaint already made to the user's own operator. */
  operatorReceipt: words(40),
  operatorOn: day,
  operatorOutcome: z.enum(["", "no-answer", "unsatisfied", "satisfied"], { error: "选一个" }),
  operatorReplyOn: day,
  operatorReply: words(300),
});
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
