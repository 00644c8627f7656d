import { callLine } from "@/components/calls/call-words";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import type { LoggedCall } from "@/lib/channels/facts";
import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import { shortDate } from "@/lib/letters/wording";
import "./complaints.css";

/** The invented log, newest first. */
export function SampleCalls({ calls }: { calls: LoggedCall[] }) {
  return (
    <Section title="来电记录" end={<Words>{`${calls.length}次`}</Words>}>
      <ol className="rows">
        {calls.toReversed().map((call) => (
          <li key={call.id} id={`call-${call.id}`} className="py-2">
            <span className="row">
              <span className="body">
                <span className="lead num">{call.profile.display}</span>
                <span className="sub">{callLine(call)}</span>
                {call.words && <span className="sub">“{call.words}”</span>}
              </span>
              <span className="at">
                <span className="date">
                  {shortDate(dayInBeijing(call.at))}
                  {timeInBeijing(call.at)}
                </span>
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
