import type { ReactNode } from "react";
import { LookForm } from "@/components/ui/look-form";
import { Pages } from "@/components/ui/pages";
import { Top } from "@/components/ui/top";
import { backwards, isBackwards } from "@/lib/deadlines/period";
import { CallPicker, type PickerChoices } from "./call-picker";
import { type MatchingCall, MatchingCalls } from "./matching-calls";
import { PickedList } from "./picked-list";

/** One page of the calls a choice takes. */
export type Matching = {
  rows: MatchingCall[];
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
};

type Shown = {
  back: string;
  /** The address of this page. */
  at: string;
  choices: PickerChoices;
  matching: Matching;
  /** How many calls the choice takes in all. */
  taken: number;
  today: string;
  /** What became of the last choice. */
  said?: string;
  /** The main action: it sends the form, so that it takes what is ticked. */
  children: ReactNode;
};

/** The page where calls are chosen: the rule, then what it takes, one by one. */
export function ChooseCalls({ back, at, choices, matching, taken, today, said, children }: Shown) {
  return (
    <main className="page foot column">
      <Top back={back} name="选来电" />
      {said && (
        <p className="mb-2" role="status">
          {said}
        </p>
      )}
      <LookForm at={at} aria-label="选来电">
        <CallPicker choices={choices} today={today} />
        <PickedList taken={taken} list={<Taken {...matching} period={choices} />}>
          {children}
        </PickedList>
      </LookForm>
    </main>
  );
}

type TakenProps = Matching & { period: { from: string; to: string } };

function Taken({ rows, period: { from, to }, ...pages }: TakenProps) {
  return (
    <>
      <noscript>
        <p className="soft">上面改了，点“按条件筛选”，这里才跟着变。</p>
      </noscript>
      {rows.length > 0 ? (
        <>
          <MatchingCalls calls={rows} />
          <Pages {...pages} />
        </>
      ) : (
        <p>{isBackwards(from, to) ? backwards : "这样选，一次也没有。"}</p>
      )}
    </>
  );
}
