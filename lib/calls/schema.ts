import { z } from "zod";
import { clean, saysHidden } from "@/lib/numbers/clean";
import { type CallSign, callSignNames, type How, type RefusalWay } from "./call";
import { type CategoryCode, categories } from "./categories";
import { TimeField } from "./time-field";
import { text, words } from "./words-field";

const digits = (name: string) =>
  z
    .string({ error: `${name}写数字` })
    .trim()
    .max(40, `${name}写数字`);
const choice = <T extends string>(options: readonly T[], error: string) =>
  z.enum(["", ...options], { error });
const tick = z.boolean({ error: "勾选，或者取消勾选" });

const hows: How[] = ["one-ring", "robot", "person", "missed"];
const ways: RefusalWay[] = ["on-call", "sms", "operator", "other"];
const signs = Object.keys(callSignNames) as [CallSign, ...CallSign[]];
const codes = Object.keys(categories) as `${CategoryCode}`[];

/** How it went and what it was about, as any form asks; "" is not said. */
export const HowField = choice(hows, "选一种");
export const CategoryField = choice(codes, "选一类");

/**
 * The form of one call or SMS, strings and ticks as a form holds them. Empty means not said yet: number and time are enough.
 * at: YYYY-MM-DDTHH:mm (or :ss) in Beijing. minutes and secondsPart: how long it lasted. category: a code as text.
 */
export const CallForm = z
  .object(
    {
      kind: z.enum(["call", "sms"], { error: "选来电或短信" }),
      hidden: tick,
      number: words("号码", 60),
      at: TimeField,
      how: HowField,
      minutes: digits("分钟"),
      secondsPart: digits("秒"),
      category: CategoryField,
      caller: words("对方自称", 60),
      product: words("商品或服务", 60),
      words: words("对方的话", 1000),
      knewMyName: z.enum(["yes", "no", "unknown"], { error: "选一个" }),
      signs: z.array(z.enum(signs, { error: "选一种" }), { error: "选一种" }).max(signs.length, "选一种"),
      refused: tick,
      refusedWay: choice(ways, "选一种"),
      cost: words("造成的影响", 200),
      note: words("备注", 1000),
      /** Kept as it came, blanks and line breaks included. */
      smsText: text("短信原文").max(2000, "短信原文最多2000个字"),
    },
    { error: "没收到要记的内容，回到来电页再记一次" },
  )
  .superRefine((form, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    const number = numberProblem(form);
    if (number) say("number", number);
    // An SMS shows no length: what is still written there must not hold it up.
    if (form.kind === "call") for (const [field, message] of lengthProblems(form)) say(field, message);
  });
export type CallForm = z.infer<typeof CallForm>;

type Length = { how: string; minutes: string; secondsPart: string };

function lengthProblems({ how, minutes, secondsPart }: Length): [field: string, message: string][] {
  const problems = [
    ["minutes", digitsProblem("分钟", minutes, 1440)],
    ["secondsPart", digitsProblem("秒", secondsPart, 59)],
  ].filter((one): one is [string, string] => one[1] !== null);
  if (problems.length === 0 && how === "missed" && Number(minutes) + Number(secondsPart) > 0)
    return [["minutes", "没接就没有通话时长，清空时长，或者改成接了"]];
  return problems;
}

function digitsProblem(name: string, typed: string, max: number): string | null {
  if (!/^\d{0,4}$/.test(typed)) return `${name}写数字`;
  return Number(typed) <= max ? null : `${name}写0到${max}`;
}

function numberProblem({ hidden, number }: { hidden: boolean; number: string }): string | null {
  if (hidden) return null;
  if (number === "") return "填上号码，没有就点“没显示号码”";
  if (saysHidden(number)) return null;
  const cleaned = clean(number);
  if (cleaned === "") return "这里没有号码，写数字，没有就点“没显示号码”";
  if (!/^\+?\d{3,20}$/.test(cleaned)) return "号码是3到20位数字，再看一眼";
  return null;
}
