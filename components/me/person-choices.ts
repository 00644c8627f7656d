import type { Choice } from "@/components/ui/choices";
import { ownOperators } from "@/lib/channels/complainant";

export const genderChoices: Choice[] = ["男", "女"].map((value) => ({ value, label: value }));

export const operatorChoices: Choice[] = ownOperators.map((value) => ({ value, label: value }));
