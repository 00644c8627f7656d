import { CallRow } from "@/components/calls/call-list";
import { AskFirst } from "@/components/ui/ask-first";
import { Link } from "@/components/ui/link";
import { OfAnother } from "@/components/ui/of-another";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import type { Call } from "@/lib/calls/call";
import { kindCountOf, kindsInWords } from "@/lib/calls/kind-count";
import { countingOf } from "@/lib/channels/parts/group";
import { anothersComplaint } from "@/lib/complaints/anothers";
import type { Day } from "@/lib/deadlines/deadline";
import { spokenTime } from "@/lib/deadlines/spoken";

/** So many of its calls are shown, the latest. */
const shown = 30;

type Shown = {
  complaint: { id: string; steps: unknown[] };
  calls: Call[];
  today: Day;
  /** null once a letter went out or anything was entered: then nothing is thrown away any more. */
  discard: (() => Promise<void>) | null;
};

/** A complaint of somebody else without a letter: to be read, and nothing to be written, said or copied from. */
export function AnothersDraft({ complaint, calls, today, discard }: Shown) {
  const { text, next } = anothersComplaint;
  return (
    <>
      <OfAnother is>{text}</OfAnother>
      {next?.href && (
        <Link href={next.href} go>
          {next.text}
        </Link>
      )}
      <Section title={countingOf(calls).noun} end={<Words>{kindsInWords(kindCountOf(calls))}</Words>}>
        <ul className="rows">
          {calls
            .toReversed()
            .slice(0, shown)
            .map((call) => (
              <li key={call.id}>
                <CallRow call={call} at={spokenTime(call.at, today)} />
              </li>
            ))}
        </ul>
      </Section>
      {complaint.steps.length > 0 && (
        <Row href={`/complaints/${complaint.id}/follow`} lead="跟进" sub="提交以后的事" />
      )}
      {discard && (
        <div className="mt-6">
          <AskFirst ask="扔掉这份草稿" verb="扔掉" act={discard}>
            <p>扔掉就找不回来。一起导入的来电和证据都在。</p>
          </AskFirst>
        </div>
      )}
    </>
  );
}
