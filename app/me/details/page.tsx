import type { Metadata } from "next";
import { DetailsForm } from "@/components/me/details-form";
import type { PrintedIn } from "@/components/me/why";
import { Top } from "@/components/ui/top";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { channels } from "@/lib/channels";
import { administrations } from "@/lib/channels/administrations";
import { noAnswers } from "@/lib/channels/answers";
import { Complainant, nobody } from "@/lib/channels/complainant";
import { missingCode } from "@/lib/channels/parts/person";
import { gatherFacts } from "@/lib/complaints/facts";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { citiesByProvince } from "@/lib/numbers/cities";
import { complainantOf } from "@/lib/store/complainant";
import { saveDetails } from "../actions";

export const metadata: Metadata = { title: "我的资料" };

export default async function Details() {
  const owner = await ownerOrSignIn("/me/details");
  return (
    <main className="page foot">
      <Top back="/me" name="我的资料" />
      <DetailsForm
        saved={owner ? await complainantOf(owner) : nobody}
        cities={cities()}
        printedIn={printedIn()}
        save={saveDetails}
      />
    </main>
  );
}

/** Provinces in the order of the national list. */
function cities(): Record<string, string[]> {
  const known = citiesByProvince;
  return Object.fromEntries(administrations.map(({ province }) => [province, known[province] ?? []]));
}

/** Which letters print a field, or cannot be written without it: the province finds the addressee. */
function printedIn(): PrintedIn {
  const fields = Complainant.keyof().options;
  const facts = gatherFacts({ ...nothingKnown, today: dayInBeijing(new Date()) });
  const asking = (field: keyof Complainant) =>
    channels.filter(
      ({ prints, needs }) =>
        prints.includes(field) || needs(facts).some(({ code }) => code === missingCode(field)),
    );
  return Object.fromEntries(
    fields.map((field) => [field, asking(field).map(({ name }) => name)]),
  ) as PrintedIn;
}

const nothingKnown = { complainant: nobody, calls: [], evidence: [], refusals: [], answers: noAnswers };
