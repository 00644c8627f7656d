"use client";

import { useRouter } from "next/navigation";
import { EvidenceField } from "@/components/evidence/evidence-field";
import type { Choice } from "@/components/ui/choices";
import type { ZodForm } from "@/components/ui/use-zod-form";
import { ok } from "@/lib/result";
import { AddProof } from "./add-proof";

/** Both forms have this field among others. */
type WithProofs = { evidenceIds: string[] };

type Shown<V extends WithProofs> = {
  form: ZodForm<V>;
  files: readonly Choice[];
  label: string;
  hint: string;
};

/** Which files show it, and the way to bring one: it is ticked as soon as it has arrived. */
export function ProofField<V extends WithProofs>({ form, files, label, hint }: Shown<V>) {
  const router = useRouter();
  const own = form as unknown as ZodForm<WithProofs>;
  const tick = async (id: string) => {
    const ticked = new Set([...own.getValues("evidenceIds"), id]);
    own.setValue("evidenceIds", [...ticked], { shouldDirty: true });
    router.refresh();
    return ok(null);
  };
  return (
    <div className="field">
      {files.length === 0 && <p className="flabel">{label}</p>}
      <EvidenceField form={own} name="evidenceIds" files={files} label={label} />
      <p className="soft">{hint}</p>
      <AddProof add={tick} />
    </div>
  );
}
