"use client";

import { useWatch } from "react-hook-form";
import { ChoiceChips, DayField, TextField } from "@/components/ui/fields";
import type { ZodForm } from "@/components/ui/use-zod-form";
import { type Complainant, ownOperators } from "@/lib/channels/complainant";
import { readIdNumber } from "@/lib/channels/id-number";
import { dateInWords } from "@/lib/letters/wording";
import { type PrintedIn, Why } from "./why";

type Part = { form: ZodForm<Complainant>; printedIn: PrintedIn };

export function WhoPart({ form, printedIn }: Part) {
  return (
    <section className="section">
      <h2>你是谁</h2>
      <Why fields={["name", "phone"]} printedIn={printedIn}>
        实名才好受理。骚扰打到哪个号码，也要写明。
      </Why>
      <TextField form={form} name="name" label="姓名" autoComplete="name" />
      <TextField
        form={form}
        name="phone"
        label="被打扰的号码"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
    </section>
  );
}

export function OperatorPart({ form, printedIn }: Part) {
  const operator = useWatch({ control: form.control, name: "operator" });
  const choices = ownOperators.map((value) => ({ value, label: value }));
  return (
    <section className="section">
      <h2>你的运营商</h2>
      <Why fields={["operator"]} printedIn={printedIn}>
        这个号码在哪家办的。换过运营商的，写现在这家。
      </Why>
      <ChoiceChips form={form} name="operator" label="运营商" choices={choices} />
      {operator === "虚拟运营商" && (
        <TextField form={form} name="operatorBrand" label="哪个品牌" hint="看缴费短信的落款" />
      )}
    </section>
  );
}

export function AddressPart({ form, printedIn }: Part) {
  return (
    <>
      <TextField
        form={form}
        name="address"
        label="地址"
        autoComplete="street-address"
        hint="收得到信的就行"
      />
      <TextField
        form={form}
        name="postcode"
        label="邮政编码"
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={6}
      />
      <Why fields={["address", "postcode"]} printedIn={printedIn} />
    </>
  );
}

export function IdentityPart({ form, printedIn }: Part) {
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
function IdNumberTold({ form }: Pick<Part, "form">) {
  const told = readIdNumber(useWatch({ control: form.control, name: "idNumber" }).replace(/\s/g, ""));
  if (!told) return null;
  return (
    <p className="soft" role="status">
      {told.gender}，<span className="date">{dateInWords(told.bornOn)}</span>出生
      {!told.checks && "。最后一位和前面对不上，再看一眼"}
    </p>
  );
}

const genders = ["男", "女"].map((value) => ({ value, label: value }));

/** What a court wants to know of a plaintiff, and no other letter does. */
export function CourtPart({ form, printedIn }: Part) {
  return (
    <section className="section">
      <h2>要起诉才填</h2>
      <Why fields={["gender", "bornOn", "nation", "work"]} printedIn={printedIn}>
        法院要原告写明这几样，别的信里不会出现。写了身份证号，性别和出生日期就不用填。
      </Why>
      <ChoiceChips form={form} name="gender" label="性别" choices={genders} />
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
