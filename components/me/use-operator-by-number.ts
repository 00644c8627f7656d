"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { useWatch } from "react-hook-form";
import { useNumberProfile } from "@/components/calls/use-number-profile";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { Complainant } from "@/lib/channels/complainant";
import { byNumberHint, operatorByNumber } from "@/lib/channels/told-by-number";

/** Fills in whose number it is by its segment, until somebody chooses; the hint beside it while it stands so. */
export function useOperatorByNumber(form: ZodForm<Complainant>): string | undefined {
  const phone = useWatch({ control: form.control, name: "phone" });
  const operator = useWatch({ control: form.control, name: "operator" });
  const isWhole = phone.replace(/\D/g, "").length >= 10;
  const profile = useNumberProfile(isWhole ? phone : "", false).told?.profile;
  const proposed = useRef("");
  const told = profile ? operatorByNumber(profile) : "";

  const propose = useEffectEvent(() => {
    const chosen = form.getValues("operator") || "";
    if (chosen !== "" && chosen !== proposed.current) return;
    proposed.current = told;
    form.setValue("operator", told, { shouldDirty: true });
  });
  useEffect(() => {
    if (told !== "") propose();
  }, [told]);

  return operator !== "" && operator === proposed.current ? byNumberHint(operator) : undefined;
}
