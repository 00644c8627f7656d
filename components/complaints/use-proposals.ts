"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { useNumberProfile } from "@/components/calls/use-number-profile";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { Ask } from "@/lib/channels/channel";
import type { Complainant } from "@/lib/channels/complainant";
import { byNumberHint, operatorByNumber, provinceByNumber } from "@/lib/channels/told-by-number";
import type { DraftForm } from "@/lib/complaints/draft-form";
import type { Proposal, Proposals } from "@/lib/complaints/proposals";
import type { NumberProfile } from "@/lib/numbers/profile";

type Asked = { asks: readonly Ask[]; unknown: readonly (keyof Complainant)[] };
type Field = "operator" | "numberProvince" | "province" | "city";
type Told = [Field, Proposal][];

/** The proposals that the form came with, and what the user's own number and address tell once they are typed in the same form. */
export function useProposals(form: ZodForm<DraftForm>, came: Proposals, { asks, unknown }: Asked): Proposals {
  const [proposed, setProposed] = useState(came);
  const last = useRef(came);
  const [phone, address, city] = useWatch({ control: form.control, name: ["phone", "address", "city"] });
  const isTyped = unknown.includes("phone") && phone.replace(/\D/g, "").length >= 10;
  const profile = useNumberProfile(isTyped ? phone : "", false)?.profile;

  const propose = useEffectEvent((told: Told) => {
    const isAsked = (field: Field) =>
      asks.some((ask) => ask.field === field) || unknown.some((one) => one === field);
    const open = told.filter(
      ([field, { value }]) => value !== "" && isAsked(field) && isUntouched(form, field, last.current),
    );
    if (open.length === 0) return;
    for (const [field, { value }] of open) form.setValue(field, value, { shouldDirty: true });
    last.current = { ...last.current, ...Object.fromEntries(open) };
    setProposed(last.current);
  });

  useEffect(() => {
    if (profile) propose(byNumber(profile));
  }, [profile]);

  const asksProvince = unknown.includes("province");
  const asksCity = unknown.includes("city");
  const asksWhere = (asksProvince || asksCity) && (asksCity || unknown.includes("address"));
  useEffect(() => {
    if (!asksWhere || (address === "" && city === "")) return;
    let isNewest = true;
    byPlace(address, city).then((told) => isNewest && propose(told));
    return () => {
      isNewest = false;
    };
  }, [asksWhere, address, city]);

  return proposed;
}

/** The list of cities comes only where it is asked. */
async function byPlace(address: string, city: string): Promise<Told> {
  const { cityProposal, placeProposal } = await import("@/lib/complaints/place-proposal");
  return [
    ["province", placeProposal({ address, city })],
    ["city", cityProposal({ address })],
  ];
}

function byNumber(profile: NumberProfile): Told {
  const told = [
    ["operator", operatorByNumber(profile)],
    ["numberProvince", provinceByNumber(profile)],
  ] as const;
  return told.map(([field, value]) => [field, { value, hint: byNumberHint(value) }]);
}

/** What was chosen by hand stays. */
function isUntouched(form: ZodForm<DraftForm>, field: Field, proposed: Proposals): boolean {
  const value = form.getValues(field) || "";
  return value === "" || value === proposed[field]?.value;
}
