"use client";

import { useRouter } from "next/navigation";
import { useWatch } from "react-hook-form";
import { Dock } from "@/components/ui/dock";
import { Form, SubmitButton } from "@/components/ui/form";
import { useZodForm, type ZodForm } from "@/components/ui/use-zod-form";
import type { Ask } from "@/lib/channels/channel";
import type { Complainant } from "@/lib/channels/complainant";
import { DraftForm } from "@/lib/complaints/draft-form";
import { hintBeside } from "@/lib/complaints/hint-beside";
import type { Proposals } from "@/lib/complaints/proposals";
import type { Edit } from "@/lib/edits/merge-edit";
import type { Result } from "@/lib/result";
import { AnswerField } from "./answer-field";
import { PersonField, personLabel } from "./person-field";
import { useProposals } from "./use-proposals";
import "./complaints.css";

type Shown = {
  asks: Ask[];
  /** What the letter prints about the person and does not know yet. */
  unknown: (keyof Complainant)[];
  /** What stands in fields that nobody filled in yet. */
  proposals: Proposals;
  /** Those of them without which there is no letter. */
  wanted: (keyof Complainant)[];
  provinces: string[];
  defaults: DraftForm;
  /** yyyy-mm-dd; no answer lies in the future. */
  today: string;
  save: (said: DraftForm, edit: Edit<DraftForm>) => Promise<Result<null>>;
  /** Where to go once it is saved, and under what name it is kept until then. */
  next: string;
};

/** Asked only once there is a reply. */
const aboutReply: string[] = ["operatorReplyOn", "operatorReply"];

/** Only what this channel asks and does not know yet. */
export function AnswersForm({
  asks,
  unknown,
  wanted,
  proposals,
  provinces,
  defaults,
  today,
  save,
  next,
}: Shown) {
  const router = useRouter();
  const form = useZodForm(DraftForm, save, {
    defaults,
    remember: `answers:${next}`,
    isEdit: true,
    onSaved: () => router.push(next),
  });
  const proposed = useProposals(form, proposals, { asks, unknown });
  const typed = useWatch({ control: form.control });
  const hintOf = (field: keyof DraftForm) => hintBeside(proposed[field], typed[field]);
  const outcome = useWatch({ control: form.control, name: "operatorOutcome" });
  const isCustomer = useWatch({ control: form.control, name: "isCustomer" });
  const hasReply = outcome === "satisfied" || outcome === "unsatisfied";
  return (
    <Form form={form} label="还要说的">
      {unknown.map((field) => (
        <div id={field} key={field} className="asked">
          <PersonField form={form} field={field} hint={hintOf(field)} provinces={provinces} />
        </div>
      ))}
      {asks
        .filter(({ field }) => hasReply || !aboutReply.includes(field))
        .filter(({ field }) => isCustomer || field !== "purchase")
        .map((ask) => (
          <div id={ask.field} key={ask.field} className="asked">
            <AnswerField
              form={form}
              ask={{ ...ask, hint: hintOf(ask.field) ?? ask.hint }}
              today={today}
              provinces={provinces}
            />
          </div>
        ))}
      <Dock>
        <Submit form={form} wanted={wanted} />
      </Dock>
    </Form>
  );
}

type Submitted = { form: ZodForm<DraftForm>; wanted: (keyof Complainant)[] };

/** What is entered can be kept at any time; that no letter comes of it yet is said before. */
function Submit({ form, wanted }: Submitted) {
  const said = useWatch({ control: form.control, name: wanted });
  const open = wanted.filter((_, at) => said[at] === "");
  return (
    <>
      {open.length > 0 && <p className="soft mb-2">还差{open.map(personLabel).join("、")}，填了才有信。</p>}
      <SubmitButton form={form}>{open.length > 0 ? "先记下" : "记下，看信"}</SubmitButton>
    </>
  );
}
