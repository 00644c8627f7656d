"use client";

import { useWatch } from "react-hook-form";
import { genderChoices, operatorChoices } from "@/components/me/person-choices";
import { ChoiceChips, DayField, SelectField, TextField } from "@/components/ui/fields";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { Complainant } from "@/lib/channels/complainant";
import type { DraftForm } from "@/lib/complaints/draft-form";

/** What the letter prints about the person, in words and with what the browser may offer. */
const fields: Record<keyof Complainant, { label: string; autoComplete?: string; numeric?: boolean }> = {
  name: { label: "你的姓名", autoComplete: "name" },
  phone: { label: "被打扰的号码", autoComplete: "tel-national", numeric: true },
  operator: { label: "你的号码是哪家的" },
  operatorBrand: { label: "哪个品牌" },
  province: { label: "你在哪个省", autoComplete: "address-level1" },
  city: { label: "你在哪个市" },
  address: { label: "你的地址", autoComplete: "street-address" },
  postcode: { label: "邮政编码", autoComplete: "postal-code", numeric: true },
  idNumber: { label: "身份证号" },
  gender: { label: "性别" },
  bornOn: { label: "出生日期" },
  nation: { label: "民族" },
  work: { label: "职业或工作单位", autoComplete: "organization" },
};

/** As its field is called, inside a sentence: 号码是哪家的 is asked of the user. */
export function personLabel(field: keyof Complainant): string {
  return `“${fields[field].label}”`;
}

/** hint: where the proposal that stands in it is from. */
type Shown = {
  form: ZodForm<DraftForm>;
  field: keyof Complainant;
  hint: string | undefined;
  provinces: string[];
};

/** One thing about the person that this letter prints. It is kept for the next letters too. */
export function PersonField({ form, field, hint, provinces }: Shown) {
  const { label, autoComplete, numeric } = fields[field];
  const operator = useWatch({ control: form.control, name: "operator" });
  if (field === "operatorBrand" && operator !== "虚拟运营商") return null;
  if (field === "operator")
    return <ChoiceChips form={form} name={field} label={label} hint={hint} choices={operatorChoices} />;
  if (field === "gender")
    return <ChoiceChips form={form} name={field} label={label} choices={genderChoices} />;
  if (field === "bornOn") return <DayField form={form} name={field} label={label} />;
  const shown = { form, name: field, label, hint, autoComplete };
  if (field === "province") return <SelectField {...shown} options={provinces} />;
  return <TextField {...shown} inputMode={numeric ? "numeric" : undefined} />;
}
