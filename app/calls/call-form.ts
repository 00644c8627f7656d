import { groupNumber } from "@/components/ui/number-groups";
import type { Call } from "@/lib/calls/call";
import { type CallForm, fromCall } from "@/lib/calls/form";

/** The form that says what the call says, its number in groups as it is typed. */
export function callForm(call: Call): CallForm {
  const form = fromCall(call);
  return { ...form, number: groupNumber(form.number) };
}
