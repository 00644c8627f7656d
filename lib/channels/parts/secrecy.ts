import type { Facts } from "../facts";

/** Whoever looks into it and has it stopped may have to say whose number it is about: true of whatever a letter asks for. */
const asNeeded = "除核查、处理所必需外，";

/** Secrecy as a request, where it is asked for. As in 请勿向被举报方透露举报人身份; else "". */
export function secrecyRequest(
  { answers }: Pick<Facts, "answers">,
  words = "请勿向被举报方透露举报人身份",
): string {
  return answers.keepSecret ? asNeeded + words : "";
}
