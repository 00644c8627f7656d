import type { ReactNode } from "react";
import { Dock } from "@/components/ui/dock";
import { LookForm } from "@/components/ui/look-form";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { CallPicker, type PickerChoices } from "./call-picker";
import { type MatchingCall, MatchingCalls } from "./matching-calls";
import { PickedCount } from "./picked-count";

type Shown = {
  back: string;
  /** The address of this page. */
  at: string;
  choices: PickerChoices;
  matching: { rows: MatchingCall[]; more: { href: string; count: number } | null };
  /** How many calls the choice takes in all. */
  taken: number;
  today: string;
  /** The main action: it sends the form, so that it takes what is ticked. */
  children: ReactNode;
};

/** The page where calls are chosen: the rule, then what it takes, one by one. */
export function ChooseCalls({ back, at, choices, matching, taken, today, children }: Shown) {
  return (
    <main className="page foot column">
      <Top back={back} name="选来电" />
      <LookForm at={at} aria-label="选来电">
        <CallPicker choices={choices} today={today} />
        <Section title="选中的" end={<PickedCount taken={taken} />}>
          <noscript>
            <p className="soft">上面改了，点“照这个找”，这里才跟着变。</p>
          </noscript>
          {matching.rows.length > 0 ? (
            <MatchingCalls calls={matching.rows} more={matching.more} />
          ) : (
            <p>这样选，一次也没有。</p>
          )}
        </Section>
        {taken > 0 && <Dock>{children}</Dock>}
      </LookForm>
    </main>
  );
}
