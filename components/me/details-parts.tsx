"use client";

import { useWatch } from "react-hook-form";
import { ChoiceChips, TextField } from "@/components/ui/fields";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { Complainant } from "@/lib/channels/complainant";
import { operatorChoices } from "./person-choices";
import { useOperatorByNumber } from "./use-operator-by-number";
import { type PrintedIn, Why } from "./why";

export type DetailsPart = { form: ZodForm<Complainant>; printedIn: PrintedIn };

export function WhoPart({ form, printedIn }: DetailsPart) {
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

export function OperatorPart({ form, printedIn }: DetailsPart) {
  const operator = useWatch({ control: form.control, name: "operator" });
  const hint = useOperatorByNumber(form);
  return (
    <section className="section">
      <h2>你的运营商</h2>
      <Why fields={["operator"]} printedIn={printedIn}>
        这个号码在哪家办的。换过运营商的，写现在这家。
      </Why>
      <ChoiceChips form={form} name="operator" label="运营商" hint={hint} choices={operatorChoices} />
      {operator === "虚拟运营商" && (
        <TextField form={form} name="operatorBrand" label="哪个品牌" hint="看缴费短信的落款" />
      )}
    </section>
  );
}

export function AddressPart({ form, printedIn }: DetailsPart) {
  return (
    <>
      <TextField
        form={form}
        name="address"
        label="地址"
        autoComplete="street-address"
        hint="能收到信件的地址"
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
