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
  const profile = useNumberProfile(isTyped ? phone : "", false).told?.profile;

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

  const asksProvince =
    unknown.includes("province") && (unknown.includes("address") || unknown.includes("city"));
  useEffect(() => {
    if (!asksProvince || (address === "" && city === "")) return;
    return whenFound(provinceBy(address, city), (told) => propose(told));
  }, [asksProvince, address, city]);

  // Not when the city changes: it can be emptied, to write another.
  const asksCity = unknown.includes("city") && unknown.includes("address");
  useEffect(() => {
    if (!asksCity || address === "") return;
    return whenFound(cityBy(address), (told) => propose(told));
  }, [asksCity, address]);

  return proposed;
}

/** Unless something else was typed meanwhile. */
function whenFound(found: Promise<Told>, propose: (told: Told) => void) {
  let isNewest = true;
  found.then((told) => isNewest && propose(told));
  return () => {
    isNewest = false;
  };
}

/** The list of cities comes only where it is asked. */
const placeProposals = () => import("@/lib/complaints/place-proposal");

async function provinceBy(address: string, city: string): Promise<Told> {
  return [["province", (await placeProposals()).placeProposal({ address, city })]];
}

async function cityBy(address: string): Promise<Told> {
  return [["city", (await placeProposals()).cityProposal({ address })]];
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
