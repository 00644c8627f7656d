import type { ReactNode } from "react";
import { Dock } from "@/components/ui/dock";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { Words } from "@/components/ui/words";
import { CallPicker, type PickerChoices } from "./call-picker";
import { type MatchingCall, MatchingCalls } from "./matching-calls";

type Shown = {
  back: string;
  /** The address of this page. */
  at: string;
  choices: PickerChoices;
  matching: { rows: MatchingCall[]; more: { href: string; count: number } | null };
  /** How many calls the choice takes in all. */
  taken: number;
  today: string;
  /** The main action. */
  children: ReactNode;
};

/** The page where calls are chosen: the rule, then what it takes, one by one. */
export function ChooseCalls({ back, at, choices, matching, taken, today, children }: Shown) {
  return (
    <main className="page foot column">
      <Top back={back} name="选来电" />
      <CallPicker at={at} choices={choices} today={today} />
      <Section
        title="选中的"
        end={
          <span role="status">
            <Words>{`${taken}次`}</Words>
          </span>
        }
      >
        {matching.rows.length > 0 ? (
          <MatchingCalls calls={matching.rows} more={matching.more} />
        ) : (
          <p>这样选，一次也没有。</p>
        )}
      </Section>
      {taken > 0 && <Dock>{children}</Dock>}
    </main>
  );
}
