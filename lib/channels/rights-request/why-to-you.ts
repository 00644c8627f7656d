import { signatureOf } from "@/lib/calls/names";
import type { Facts } from "../facts";
import { chargedWith, chargesOf } from "../lawsuit/charges";
import { whoIn } from "../parts/course-caller";
import { countingOf } from "../parts/group";

/** 来电人自称贵方，我据此认为上述来电由贵方或者贵方委托的人拨打。 Where a call has neither its name nor its number, a belief. */
export function whyToYou(own: Facts): string {
  const { noun, done } = countingOf(own.calls);
  const [charge] = chargesOf(own);
  const isGrounded = charge !== undefined && chargedWith(charge).length === own.calls.length;
  const whose = (by: string) => `上述${noun}${by}由贵方或者贵方委托的人${done}。如并非如此，请书面说明。`;
  if (!isGrounded) return `据我了解，${whose("可能")}`;
  const signed = charge.named.filter((call) => signatureOf(call) !== "");
  const said = charge.named.filter((call) => !signed.includes(call));
  const grounds = [
    said.length === 0 ? "" : `${whoIn(said)}自称贵方`,
    signed.length === 0 ? "" : "短信署名贵方",
  ];
  return `${grounds.filter((one) => one !== "").join("，")}，我据此认为${whose("")}`;
}
