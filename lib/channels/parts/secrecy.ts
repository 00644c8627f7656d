import type { Facts } from "../facts";

/** Whoever looks into it and has it stopped may have to say whose number it is about: true of whatever a letter asks for. */
const asNeeded = "除核查、处理所必需外，";

/** 除办理必需外，请别向对方透露我是谁。 To who listens; as needed: 除要求对方删除外，of a debt that is no debt of the user's. */
export function secrecyAloud({ answers }: Pick<Facts, "answers">, unless = "除办理必需外，"): string {
  return answers.keepSecret ? `${unless}请别向对方透露我是谁。` : "";
}

/** Secrecy as a request, where it is asked for. As in 请勿向被举报方透露举报人身份; else "". unless: 除停止拨打、删除号码所必需外， of a debt. */
export function secrecyRequest(
  { answers }: Pick<Facts, "answers">,
  words = "请勿向被举报方透露举报人身份",
  unless = "",
): string {
  return answers.keepSecret ? (unless || asNeeded) + words : "";
}
