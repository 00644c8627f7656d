import type { Answers } from "../answers";
import type { Ask, Authority, Need } from "../channel";
import type { Facts } from "../facts";

/** The user says where it goes, because no rule that was read settles it. */
export function addresseeAsk(hint: string): Ask {
  return { field: "addressee", label: "寄给哪里", hint, required: true };
}

export function addresseeNeed({ addressee }: Answers): Need[] {
  if (addressee !== "") return [];
  return [{ code: "addressee", text: "寄给哪里", required: true, next: { text: "问清楚再填" } }];
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
