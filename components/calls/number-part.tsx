"use client";

import { useState } from "react";
import { useWatch } from "react-hook-form";
import { NumberField, setNumber } from "@/components/ui/number-field";
import { groupNumber } from "@/components/ui/number-groups";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { CallForm } from "@/lib/calls/form";
import { NoProfile, Profile } from "./number-profile";
import { type Told, useNumberProfile } from "./use-number-profile";
import { When } from "./when";

/** logged: the log holds calls, so a known number may be offered. */
type Shown = { form: ZodForm<CallForm>; today: string; logged: boolean; focus?: boolean };

/** The number, or that none was shown; below it what the digits tell, and the known number it may be. */
export function NumberPart({ form, today, logged, focus }: Shown) {
  const [hidden, number] = useWatch({ control: form.control, name: ["hidden", "number"] });
  const [typing, setTyping] = useState(focus === true);
  const { told, lost } = useNumberProfile(hidden ? "" : number, typing);
  const bare = number.replace(/\s/g, "");
  // A whole number needs the whole line.
  const short = bare.length < 9;
  if (hidden) return <HiddenNumber form={form} />;
  return (
    <>
      <NumberField
        form={form}
        name="number"
        label="对方号码"
        autoFocus={focus}
        onFocus={setTyping}
        end={short && <HideSwitch form={form} />}
      />
      {/* The answer must not push away what a finger is about to press. */}
      <div className={roomFor(bare, logged)}>
        {told?.profile.number ? (
          <Profile profile={told.profile} />
        ) : (
          <NoProfile asked={bare.length > 2} lost={lost} />
        )}
        <Known told={told} typed={number} today={today} form={form} />
      </div>
    </>
  );
}

/** Room is kept from the first digit on: an empty field has no answer to wait for. */
function roomFor(typed: string, logged: boolean): string | undefined {
  if (typed === "") return undefined;
  return logged ? "told logged" : "told";
}

function HideSwitch({ form }: { form: ZodForm<CallForm> }) {
  return (
    <button type="button" className="hidenum underline" onClick={() => hide(form, true)}>
      没显示号码
    </button>
  );
}

function HiddenNumber({ form }: { form: ZodForm<CallForm> }) {
  return (
    <div className="field">
      <p className="flabel">对方号码</p>
      <div className="box">
        <span className="soft flex-1">没显示号码</span>
        <button type="button" className="hidenum underline" onClick={() => hide(form, false)}>
          有号码
        </button>
      </div>
    </div>
  );
}

function hide(form: ZodForm<CallForm>, hidden: boolean): void {
  form.setValue("hidden", hidden, { shouldDirty: true });
  form.clearErrors("number");
  goOn(form, hidden ? nextField(form) : "number");
}

/** What is pressed goes away with the answer: the focus goes to what is asked next, once it is there. */
function goOn(form: ZodForm<CallForm>, field: "number" | "how" | "smsText"): void {
  setTimeout(() => form.setFocus(field));
}

function nextField(form: ZodForm<CallForm>): "how" | "smsText" {
  return form.getValues("kind") === "sms" ? "smsText" : "how";
}

/** A number of the log brings along what its last call was about, where that is not said yet. */
function take(form: ZodForm<CallForm>, { number, category }: Told["known"][number]): void {
  setNumber({ form, name: "number" }, number);
  if (category && form.getValues("category") === "")
    form.setValue("category", `${category}`, { shouldDirty: true });
  goOn(form, nextField(form));
}

/** 就是它: a number of the log that begins with what is typed. */
function Known({
  told,
  typed,
  today,
  form,
}: {
  told: Told | null;
  typed: string;
  today: string;
  form: ZodForm<CallForm>;
}) {
  const [best] = told?.known ?? [];
  if (!best) return null;
  const same = best.number === typed.replace(/\s/g, "");
  return (
    <button type="button" className="row guess" disabled={same} onClick={() => take(form, best)}>
      <span className="body">
        <span className="lead num">{groupNumber(best.number)}</span>
        <span className="sub">
          记过<span className="nw">{best.count}次</span>，上次是
          <When at={best.lastAt} today={today} dayOnly />
        </span>
      </span>
      {!same && <span className="use">就是它</span>}
    </button>
  );
}
