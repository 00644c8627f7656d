"use client";

import { EntryForm } from "@/components/ui/entry-form";
import { useNoted } from "@/components/ui/use-noted";
import { useZodForm } from "@/components/ui/use-zod-form";
import { Complainant } from "@/lib/channels/complainant";
import type { Edit } from "@/lib/edits/merge-edit";
import type { Result } from "@/lib/result";
import { AddressPart, OperatorPart, WhoPart } from "./details-parts";
import { CourtPart, IdentityPart } from "./identity-parts";
import { PlaceFields } from "./place-fields";
import { type PrintedIn, Why } from "./why";

type Shown = {
  saved: Complainant;
  cities: Record<string, string[]>;
  printedIn: PrintedIn;
  save: (typed: Complainant, edit: Edit<Complainant>) => Promise<Result<void>>;
};

/** Who complains. Nothing is demanded here; each letter says what it still lacks. */
export function DetailsForm({ saved, cities, printedIn, save }: Shown) {
  const noted = useNoted();
  const form = useZodForm(Complainant, save, {
    defaults: saved,
    remember: "complainant",
    isEdit: true,
    onSaved: () => noted("/me"),
  });
  return (
    <EntryForm form={form} label="我的资料">
      <div>
        <WhoPart form={form} printedIn={printedIn} />
        <OperatorPart form={form} printedIn={printedIn} />
        <section className="section">
          <h2>住在哪里</h2>
          <Why fields={["province", "city"]} printedIn={printedIn}>
            信该寄给哪一处，看你在哪个省市。
          </Why>
          <PlaceFields form={form} cities={cities} />
          <AddressPart form={form} printedIn={printedIn} />
        </section>
      </div>
      <div>
        <IdentityPart form={form} printedIn={printedIn} />
        <CourtPart form={form} printedIn={printedIn} />
      </div>
    </EntryForm>
  );
}
