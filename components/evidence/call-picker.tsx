"use client";

import NextLink from "next/link";
import { useId, useState, useTransition } from "react";
import { useWatch } from "react-hook-form";
import { Icon } from "@/components/ui/icon";
import { search } from "@/components/ui/icons";
import { TickRow } from "@/components/ui/tick-row";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { EvidenceForm } from "@/lib/evidence/describe";
import { type CallChoice, eachOnce } from "./call-choice";

type Shown = {
  form: ZodForm<EvidenceForm>;
  /** Those it supports already, those of its own day, then the latest. */
  choices: CallChoice[];
  find: (text: string) => Promise<CallChoice[]>;
};

/** Shown before 还有…次 is pressed. */
const FEW = 5;

/** Which calls a piece of evidence supports: several may be ticked, and older ones are found by number or words. */
export function CallPicker({ form, choices, find }: Shown) {
  const picked = useWatch({ control: form.control, name: "callIds" });
  const [known, setKnown] = useState(choices);
  const [found, setFound] = useState<CallChoice[] | null>(null);
  const set = (ids: string[]) => form.setValue("callIds", ids, { shouldDirty: true });
  const [all, setAll] = useState(false);
  const first = known.filter(({ id }, n) => all || n < FEW || picked.includes(id));
  const shown = found ?? first;
  return (
    <fieldset className="group">
      <legend>支持哪几次来电</legend>
      {choices.length > FEW && (
        <CallSearch
          find={find}
          onFound={(some) => {
            setFound(some);
            if (some) setKnown((before) => eachOnce([...before, ...some]));
          }}
        />
      )}
      {shown.length === 0 && (found ? <p className="soft mt-2">没有这样的来电</p> : <NoCalls />)}
      <div className="rows">
        {shown.map((one) => (
          <CallTick
            key={one.id}
            call={one}
            on={picked.includes(one.id)}
            turn={(on) => set(on ? [...picked, one.id] : picked.filter((id) => id !== one.id))}
          />
        ))}
      </div>
      {!found && first.length < known.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          还有{known.length - first.length}次
        </button>
      )}
    </fieldset>
  );
}

function NoCalls() {
  return (
    <p className="mt-2">
      还没记过来电，
      <NextLink className="touch" href="/calls/new" prefetch={false}>
        先记一次
      </NextLink>
    </p>
  );
}

function CallTick({ call, on, turn }: { call: CallChoice; on: boolean; turn: (on: boolean) => void }) {
  return (
    <TickRow checked={on} onChange={(event) => turn(event.target.checked)}>
      <b className="num">{call.number}</b>
      <span className="soft">
        <span className="date">{call.when}</span>
        {call.what && `　${call.what}`}
      </span>
    </TickRow>
  );
}

/** Searches while typing; an empty box brings the first list back. */
function CallSearch({
  find,
  onFound,
}: {
  find: Shown["find"];
  onFound: (some: CallChoice[] | null) => void;
}) {
  const id = useId();
  const [busy, begin] = useTransition();
  function look(text: string) {
    if (text.trim() === "") return onFound(null);
    begin(async () => onFound(await find(text)));
  }
  return (
    <div className="field">
      <label htmlFor={id}>按号码或者记下的字找</label>
      <div className="box" aria-busy={busy}>
        <Icon of={search} />
        <input
          id={id}
          type="search"
          className="ml-2"
          autoComplete="off"
          onChange={(event) => look(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      </div>
    </div>
  );
}
