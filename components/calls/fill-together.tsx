"use client";

import { useRouter } from "next/navigation";
import { useWatch } from "react-hook-form";
import { type Choice, ChoiceChips, ChoiceRows } from "@/components/ui/choices";
import { Dock } from "@/components/ui/dock";
import { Form, SubmitButton } from "@/components/ui/form";
import { toast } from "@/components/ui/toaster";
import { usePageKey } from "@/components/ui/use-page-key";
import { useZodForm, type ZodForm } from "@/components/ui/use-zod-form";
import type { Unfinished } from "@/lib/calls/fill";
import { FillForm } from "@/lib/calls/fill-form";
import type { Result } from "@/lib/result";
import { categoryChoices, howChoices } from "./call-choices";
import { cameFrom, entryBefore } from "./came-from";

type Shown = {
  /** Numbers whose calls are not written to the end. */
  choices: (Choice & Pick<Unfinished, "asks" | "proposed">)[];
  ticked: string[];
  save: (typed: FillForm) => Promise<Result<{ changed: number }>>;
};

/** Beyond so many numbers all of them can be ticked at once. */
const few = 5;

/** Says once, of all calls from some numbers, how they came and what they were about. */
export function FillTogether({ choices, ticked, save }: Shown) {
  const router = useRouter();
  const remember = usePageKey();
  const form = useZodForm(FillForm, save, {
    defaults: { numbers: ticked, how: "", category: proposedFor(ticked, choices) },
    remember,
    onSaved: ({ changed }) => {
      toast(`补好了${changed}次`);
      router.push(cameFrom(entryBefore(), location.href));
    },
  });
  const choose = (numbers: string[]) => form.setValue("numbers", numbers, { shouldDirty: true });
  return (
    <Form form={form} label="还差这些">
      <p className="mb-4">说一次，选中的号码每次都补上。只补空着的，写过的不动。</p>
      <div className="cols two">
        <div>
          <HowItCame form={form} choices={choices} />
          <ChoiceChips form={form} name="category" label="推销什么" choices={categoryChoices} shown={5} />
        </div>
        <div>
          {choices.length > few && <Bulk choose={choose} all={choices.map(({ value }) => value)} />}
          <ChoiceRows form={form} name="numbers" label="给哪些号码" choices={choices} many />
        </div>
      </div>
      <Dock>
        <SubmitButton form={form}>补上</SubmitButton>
      </Dock>
    </Form>
  );
}

/** What all that are ticked were about, as their other calls say; "" where that is not one thing. */
function proposedFor(ticked: string[], choices: Shown["choices"]): FillForm["category"] {
  const all = choices.filter(({ value }) => ticked.includes(value)).map(({ proposed }) => proposed);
  const [first] = all;
  return first && all.every((each) => each === first) ? `${first}` : "";
}

type Asked = { form: ZodForm<FillForm>; choices: Shown["choices"] };

/** How it rang, of what rang; that it was a message, of what stands as a call from a number that only sends messages. */
function HowItCame({ form, choices }: Asked) {
  const numbers = useWatch({ control: form.control, name: "numbers" });
  const chosen = choices.filter(({ value }) => numbers.includes(value));
  const asks = new Set((chosen.length > 0 ? chosen : choices).map((each) => each.asks));
  const offered = [...(asks.has("how") ? howChoices : []), ...(asks.has("sms") ? [asMessage] : [])];
  if (offered.length === 0) return null;
  return (
    <ChoiceChips
      form={form}
      name="how"
      label={asks.has("sms") ? "怎么来的" : "怎么打来的"}
      choices={offered}
    />
  );
}

const asMessage: Choice = { value: "sms", label: "发来的短信" };

function Bulk({ all, choose }: { all: string[]; choose: (numbers: string[]) => void }) {
  return (
    <p className="flex flex-wrap gap-x-5">
      <button type="button" className="link" onClick={() => choose(all)}>
        都勾选
      </button>
      <button type="button" className="link" onClick={() => choose([])}>
        都不勾
      </button>
    </p>
  );
}
