"use client";

import { useEffect, useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { useNumberProfile } from "@/components/calls/use-number-profile";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { Ask } from "@/lib/channels/channel";
import type { Complainant } from "@/lib/channels/complainant";
import { byNumberHint, operatorByNumber, provinceByNumber } from "@/lib/channels/told-by-number";
import type { DraftForm } from "@/lib/complaints/draft-form";
import type { Proposals } from "@/lib/complaints/proposals";
import type { NumberProfile } from "@/lib/numbers/profile";

type Asked = { asks: readonly Ask[]; unknown: readonly (keyof Complainant)[] };

/** The proposals that the form came with, and what the user's own number tells once it is typed in the same form. */
export function useProposals(form: ZodForm<DraftForm>, came: Proposals, { asks, unknown }: Asked): Proposals {
  const [proposed, setProposed] = useState(came);
  const last = useRef(came);
  const phone = useWatch({ control: form.control, name: "phone" });
  const isTyped = unknown.includes("phone") && phone.replace(/\D/g, "").length >= 10;
  const profile = useNumberProfile(isTyped ? phone : "", false)?.profile;

  useEffect(() => {
    if (!profile) return;
    const isAsked = (field: string) =>
      asks.some((ask) => ask.field === field) || unknown.some((one) => one === field);
    const open = byNumber(profile).filter(
      ([field]) => isAsked(field) && isUntouched(form, field, last.current),
    );
    for (const [field, { value }] of open) form.setValue(field, value, { shouldDirty: true });
    last.current = { ...last.current, ...Object.fromEntries(open) };
    setProposed(last.current);
  }, [profile, form, asks, unknown]);

  return proposed;
}

type ByNumber = ["operator" | "numberProvince", { value: string; hint: string }];

function byNumber(profile: NumberProfile): ByNumber[] {
  const told = [
    ["operator", operatorByNumber(profile)],
    ["numberProvince", provinceByNumber(profile)],
  ] as const;
  return told
    .filter(([, value]) => value !== "")
    .map(([field, value]) => [field, { value, hint: byNumberHint(value) }]);
}

/** What was chosen by hand stays. */
function isUntouched(form: ZodForm<DraftForm>, field: ByNumber[0], proposed: Proposals): boolean {
  const value = form.getValues(field) || "";
  return value === "" || value === proposed[field]?.value;
}
