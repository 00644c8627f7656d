"use client";

import NextLink from "next/link";
import { useRouter } from "next/navigation";
import { Dock } from "@/components/ui/dock";
import { ChoiceChips, DateTimeField, LongField } from "@/components/ui/fields";
import { Form, SubmitButton } from "@/components/ui/form";
import { toast } from "@/components/ui/toaster";
import { useZodForm } from "@/components/ui/use-zod-form";
import type { Edit } from "@/lib/edits/merge-edit";
import { EvidenceForm } from "@/lib/evidence/describe";
import { kindsExplained } from "@/lib/evidence/kinds";
import type { Result } from "@/lib/result";
import type { CallChoice } from "./call-choice";
import { CallPicker } from "./call-picker";
import { OfferedTime } from "./offered-time";

type Shown = {
  id: string;
  said: EvidenceForm;
  offered: { what: string; clock: string } | null;
  /** The calls came out of this file and stay with it: how many, and by which import; isTold: as case data says. */
  read: ReadFrom | null;
  choices: CallChoice[];
  today: string;
  find: (text: string) => Promise<CallChoice[]>;
  save: (typed: EvidenceForm, edit: Edit<EvidenceForm>) => Promise<Result<void>>;
};

const kinds = kindsExplained.map(({ kind, name }) => ({ value: kind, label: name }));

/** isTyped: the person's own text, which shows nothing by itself. */
type ReadFrom = { id: string; calls: number; isTold: boolean; isTyped?: boolean };

/** What is in the file, where this machine has read it; else what case data says of that. */
export function ReadCalls({ id, calls, isTold, isTyped = false }: ReadFrom) {
  return (
    <p className="mt-2">
      {isTyped && "粘贴的文字只是导入的来源，不算证据。"}
      {isTold ? (
        <>
          案件数据称有<span className="nw">{calls}次</span>来电来自这个文件，本机没有读过它，
        </>
      ) : calls > 0 ? (
        <>
          连着<span className="nw">{calls}次</span>来电，都在这个文件里，
        </>
      ) : (
        "这个文件里的来电一次都没记下，"
      )}
      <NextLink className="touch" href={`/import/${id}`} prefetch={false}>
        看这次导入
      </NextLink>
    </p>
  );
}

/** What the user says about a file: which calls it supports, what it is, when it was taken, a note. */
export function DescribeEvidence({ id, said, offered, read, choices, today, find, save }: Shown) {
  const router = useRouter();
  const form = useZodForm(EvidenceForm, save, {
    defaults: said,
    remember: `evidence-${id}`,
    isEdit: true,
    onSaved: () => {
      toast("记下了");
      router.refresh();
    },
  });
  return (
    <Form form={form} label="说明这份证据">
      {read ? <ReadCalls {...read} /> : <CallPicker form={form} choices={choices} find={find} />}
      <ChoiceChips form={form} name="kind" label="这是什么" choices={kinds} />
      <DateTimeField
        form={form}
        name="takenAt"
        label="什么时候录的、拍的"
        hint="北京时间。不知道就空着"
        max={`${today}T23:59`}
      />
      {offered && <OfferedTime form={form} {...offered} />}
      <LongField form={form} name="note" label="要说明的" hint="比如0:52说了不要再打" max={500} rows={2} />
      <Dock>
        <SubmitButton form={form}>记下</SubmitButton>
      </Dock>
    </Form>
  );
}
