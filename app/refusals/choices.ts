import "server-only";
import type { Choice } from "@/components/ui/choices";
import { toAll, toNumber } from "@/lib/calls/refusal-form";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { monthDay } from "@/lib/deadlines/spoken";
import { evidenceKindNames } from "@/lib/evidence/evidence";
import { listCallers } from "@/lib/store/callers";
import { latestCounted, listCounted } from "@/lib/store/evidence-list";

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

export async function filesToPick(owner: string, linked: string[], today: string): Promise<Choice[]> {
  const [own, refusals, latest] = await Promise.all([
    listCounted(owner, linked),
    latestCounted(owner, offered, "refusal"),
    latestCounted(owner, offered),
  ]);
  const others = [...refusals, ...latest].filter(({ id }) => !linked.includes(id));
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
