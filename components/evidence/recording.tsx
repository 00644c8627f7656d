import NextLink from "next/link";
import { Section } from "@/components/ui/section";
import type { Call } from "@/lib/calls/call";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import { type Evidence, evidenceKindNames } from "@/lib/evidence/evidence";
import { secondsInWords } from "@/lib/letters/wording";
import { dayOf } from "./evidence-words";
import { FingerprintLine } from "./fingerprint-line";
import { LinkedCalls } from "./linked-calls";
import { Player } from "./player";

/** A recording of the evidence page: when, how long, played in place, the call it belongs to, its fingerprint. */
export function Recording({ evidence, calls, today }: { evidence: Evidence; calls: Call[]; today: Day }) {
  const day = dayOf(evidence, calls);
  const title = (
    <NextLink className="touch" href={`/evidence/${evidence.id}`} prefetch={false}>
      {evidenceKindNames[evidence.kind]}
      {day && <span className="date">　{monthDay(day, today)}</span>}
    </NextLink>
  );
  return (
    <Section
      title={title}
      end={evidence.seconds && <span className="nw">{secondsInWords(evidence.seconds)}</span>}
    >
      {!day && <p className="soft">{evidence.name}</p>}
      <Player recording={evidence} />
      {evidence.note && <p className="marks">{evidence.note}</p>}
      <LinkedCalls evidence={evidence} calls={calls} today={today} />
      <FingerprintLine evidence={evidence} />
    </Section>
  );
}
