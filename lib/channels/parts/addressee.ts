import { administrationOf, provinceIn } from "../administrations";
import type { Answers } from "../answers";
import type { Ask, Authority, Need } from "../channel";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";

/** The user says where it goes, because no rule that was read settles it. */
export function addresseeAsk(hint: string): Ask {
  return { field: "addressee", label: "寄给哪里", hint, required: true };
}

export function addresseeNeed({ addressee }: Answers): Need[] {
  if (addressee !== "") return [];
  return [{ code: "addressee", text: "寄给哪里", required: true, next: { text: "问清楚再填" } }];
}

/** An addressee of another province than the office that was asked, or than the user where that names none: told, and not refused. */
export function otherProvinceNeed({ answers, complainant }: Facts, step: FiledStep | null): Need[] {
  const to = provinceIn(answers.addressee);
  const asked = step ? provinceIn(step.filed.to) : undefined;
  const own = asked ?? administrationOf(complainant.province)?.province;
  if (!step || !to || !own || to === own) return [];
  const where = asked ? `“${step.filed.to}”在${own}` : `你在${own}`;
  const text = `“${answers.addressee}”在${to}，${where}，寄错了多半不收`;
  return [{ code: "addressee", text, required: false, next: { text: "打电话问清再寄，改成收的那一家" } }];
}

export function askedAuthority({ answers }: Facts): Authority {
  return {
    name: answers.addressee,
    site: "",
    phone: "",
    why: "寄给哪里由你问清后填，应用不替你定。",
    source: "你填的收件机关",
    unverified: true,
  };
}
