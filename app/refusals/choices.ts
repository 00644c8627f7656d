import "server-only";
import type { Choice } from "@/components/ui/choices";
import { toAll, toNumber } from "@/lib/calls/refusal-form";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { monthDay } from "@/lib/deadlines/spoken";
import { evidenceKindNames } from "@/lib/evidence/evidence";
import { listCallers } from "@/lib/store/callers";
import { latestCounted, listCounted } from "@/lib/store/evidence-list";
import type { CountedEvidence } from "@/lib/store/evidence-rows";

/** Files offered beside those linked already: refusals first, then what came last. */
const offered = 12;

/** To whom it may have been said. */
export async function whomToPick(owner: string): Promise<Choice[]> {
  const callers = await listCallers(owner);
  return [
    { value: toAll, label: "所有打来的", hint: "比如在运营商那里开了拦截" },
    ...callers.map(({ id, name, numbers }) => ({ value: id, label: name, hint: `${numbers.length}个号码` })),
    { value: toNumber, label: "一个号码" },
  ];
}

/** What may show a refusal. */
export async function filesToPick(owner: string, linked: string[], today: string): Promise<Choice[]> {
  const [refusals, latest] = await Promise.all([
    latestCounted(owner, offered, { kind: "refusal" }),
    latestCounted(owner, offered),
  ]);
  return choicesOf(owner, linked, [...refusals, ...latest], today);
}

/** What may show that a letter was handed in or answered: recordings and pictures of calls show no such thing. */
export async function proofsToPick(owner: string, linked: string[], today: string): Promise<Choice[]> {
  return choicesOf(owner, linked, await latestCounted(owner, offered, { isOfNoCall: true }), today);
}

async function choicesOf(
  owner: string,
  linked: string[],
  latest: CountedEvidence[],
  today: string,
): Promise<Choice[]> {
  const own = await listCounted(owner, linked);
  const others = latest.filter(({ id }) => !linked.includes(id));
  const each = new Map(others.map((one) => [one.id, one]));
  const shown = own.filter(({ kind }) => kind !== "identity");
  return [...shown, ...[...each.values()].slice(0, Math.max(0, offered - shown.length))].map(
    ({ id, kind, name, takenAt, receivedAt }) => ({
      value: id,
      label: evidenceKindNames[kind],
      hint: `${monthDay(dayInBeijing(takenAt ?? receivedAt), today)}，${name}`,
    }),
  );
}
