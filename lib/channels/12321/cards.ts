import type { Field, FieldCard } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { callsByNumber } from "../parts/counted";
import { momentOf } from "../parts/moment";
import { oneLine } from "../parts/one-line";
import { toldOf } from "../parts/threats";
import { type Beside, besidesOf } from "./beside";
import { countsOf, description, descriptionLimits, noIn } from "./description";
import { categoryField, durationField, formField, numberField, timeFields } from "./form";

/** One filled form for each call, the newest first. */
export function cardsOf(facts: Facts): FieldCard[] {
  const byNumber = callsByNumber(facts.calls);
  const often = new Map([...byNumber].map(([number, calls]) => [number, countsOf(calls)]));
  const besides = besidesOf(facts);
  return facts.calls
    .toReversed()
    .map((call) => cardOf(call, often.get(call.number) ?? "", besides(call), facts));
}

function cardOf(call: LoggedCall, often: string, beside: Beside, facts: Facts): FieldCard {
  const title = `${call.profile.display}，${momentOf(call.at, facts.today)}`;
  const about = { id: `card-${call.id}`, callId: call.id, title };
  if (call.kind === "sms") return { ...about, fields: smsFields(call, often, beside, facts) };
  return { ...about, fields: callFields(call, often, beside, facts), filledBy: "12321" };
}

/** The eleven fields of the form for calls, in its own order. */
function callFields(call: LoggedCall, often: string, beside: Beside, facts: Facts): Field[] {
  return [
    phoneField(facts),
    self("图片验证码", "照图上的字填"),
    self("短信验证码", "点发送，填收到的数字"),
    numberField(call),
    ...timeFields(call),
    durationField(call),
    formField(call),
    categoryField(call),
    {
      label: "来电描述",
      value: description(call, often, beside),
      way: "copy",
      ...descriptionLimits,
    },
    self("同意条款", "看过须知再勾；同意防护服务那一项，不想要就别勾"),
  ];
}

/** The form for spam SMS was never read: only what it cannot do without, and the warning to leave the text alone. */
function smsFields(call: LoggedCall, often: string, beside: Beside, facts: Facts): Field[] {
  return [
    phoneField(facts),
    { ...numberField(call), label: "发送短信的号码" },
    ...timeFields(call).map((field) => ({ ...field, label: field.label.replace("来电", "收到") })),
    textField(call),
    ...besideMessage(call, often, beside),
    self("验证码和同意条款", "都由你自己来"),
  ];
}

/** What was never typed can be copied from the phone alone. */
function textField({ smsText }: LoggedCall): Field {
  const label = "短信原文";
  if (oneLine(smsText) === "") return self(label, "没记下原文：从手机里那条短信复制过来，一个字都别改");
  return {
    label,
    value: smsText,
    way: "copy",
    note: "短信另有一张表，栏目以网站为准；原文一个字都别改",
  };
}

/** What the text itself does not say: that the user owes nothing, or never agreed, that it was marked a threat, what it cost, the no, and how it went on. */
function besideMessage(call: LoggedCall, often: string, beside: Beside): Field[] {
  const { denial, consent, paid, secrecy } = beside;
  const threat = call.signs.includes("threat") ? `按我的记录，这条短信${toldOf([call])}。` : "";
  const value = `${denial}${consent}${threat}${paid}${noIn(call)}${often}${secrecy}`;
  const note = "有备注、说明这样的栏目才填，没有就不填";
  return value === "" ? [] : [{ label: "补充说明", value, way: "copy", note }];
}

function phoneField(facts: Facts): Field {
  return { label: "您的手机号码", value: facts.complainant.phone, way: "copy" };
}

function self(label: string, note: string): Field {
  return { label, value: "", way: "self", note };
}
