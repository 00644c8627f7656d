"use client";

import { useWatch } from "react-hook-form";
import { ChoiceChips, DayField, TextField } from "@/components/ui/fields";
import { readIdNumber } from "@/lib/channels/id-number";
import { dateInWords } from "@/lib/letters/wording";
import type { DetailsPart } from "./details-parts";
import { genderChoices } from "./person-choices";
import { Why } from "./why";

export function IdentityPart({ form, printedIn }: DetailsPart) {
  return (
    <section className="section">
      <h2>身份证号</h2>
      <Why fields={["idNumber"]} printedIn={printedIn}>
        用得着再写。别的信里不会出现。
      </Why>
      <TextField form={form} name="idNumber" label="身份证号" maxLength={18} />
      <IdNumberTold form={form} />
    </section>
  );
}

/** What the digits say, so that a slip is seen at once. */
function IdNumberTold({ form }: Pick<DetailsPart, "form">) {
  const told = readIdNumber(useWatch({ control: form.control, name: "idNumber" }).replace(/\s/g, ""));
  if (!told) return null;
  return (
    <p className="soft" role="status">
      {told.gender}，<span className="date">{dateInWords(told.bornOn)}</span>出生
      {!told.checks && "。最后一位和前面对不上，再看一眼"}
    </p>
  );
}

/** What a court wants to know of a plaintiff, and no other letter does. */
export function CourtPart({ form, printedIn }: DetailsPart) {
  return (
    <section className="section">
      <h2>仅起诉时需要</h2>
      <Why fields={["gender", "bornOn", "nation", "work"]} printedIn={printedIn}>
        法院要原告写明这几样，别的信里不会出现。写了身份证号，性别和出生日期就不用填。
      </Why>
      <ChoiceChips form={form} name="gender" label="性别" choices={genderChoices} />
      <DayField form={form} name="bornOn" label="出生日期" />
      <TextField form={form} name="nation" label="民族" hint="比如汉族" />
      <TextField
        form={form}
        name="work"
        label="职业或工作单位"
        autoComplete="organization"
        hint="没有工作就写无业"
      />
    </section>
  );
}
