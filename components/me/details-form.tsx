"use client";

import { useRouter } from "next/navigation";
import { useWatch } from "react-hook-form";
import { Dock } from "@/components/ui/dock";
import { ChoiceChips, TextField } from "@/components/ui/fields";
import { Form, SubmitButton } from "@/components/ui/form";
import { toast } from "@/components/ui/toaster";
import { useZodForm, type ZodForm } from "@/components/ui/use-zod-form";
import { Complainant, ownOperators } from "@/lib/channels/complainant";
import type { Result } from "@/lib/result";
import { PlaceFields } from "./place-fields";
import { type PrintedIn, Why } from "./why";

type Shown = {
  saved: Complainant;
  cities: Record<string, string[]>;
  printedIn: PrintedIn;
  save: (typed: Complainant) => Promise<Result<void>>;
};

type Part = { form: ZodForm<Complainant>; printedIn: PrintedIn };

/** Who complains. Nothing is demanded here; each letter says what it still lacks. */
export function DetailsForm({ saved, cities, printedIn, save }: Shown) {
  const router = useRouter();
  const form = useZodForm(Complainant, save, {
    defaults: saved,
    remember: "complainant",
    onSaved: () => {
      toast("记下了");
      router.replace("/me");
    },
  });
  return (
    <Form form={form} label="我的资料">
      <div className="cols two">
        <div>
          <WhoPart form={form} printedIn={printedIn} />
          <OperatorPart form={form} printedIn={printedIn} />
        </div>
        <div>
          <section className="section">
            <h2>住在哪里</h2>
            <Why fields={["province", "city"]} printedIn={printedIn}>
              信该寄给哪一处，看你在哪个省市。
            </Why>
            <PlaceFields form={form} cities={cities} />
            <AddressPart form={form} printedIn={printedIn} />
          </section>
          <IdentityPart form={form} printedIn={printedIn} />
        </div>
      </div>
      <Dock>
        <SubmitButton form={form}>记下</SubmitButton>
      </Dock>
    </Form>
  );
}

function WhoPart({ form, printedIn }: Part) {
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

function OperatorPart({ form, printedIn }: Part) {
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

function AddressPart({ form, printedIn }: Part) {
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

function IdentityPart({ form, printedIn }: Part) {
  return (
    <section className="section">
      <h2>身份证号</h2>
      <Why fields={["idNumber"]} printedIn={printedIn}>
        用得着再写。别的信里不会出现。
      </Why>
      <TextField form={form} name="idNumber" label="身份证号" maxLength={18} />
    </section>
  );
}
