"use server";

import { notFound, redirect } from "next/navigation";
import type { PreviewAddress } from "@/components/import/preview-address";
import { openSpace, requireSender } from "@/lib/auth/owner";
import { dayInBeijing, isDay } from "@/lib/deadlines/beijing";
import { isOriginalHere } from "@/lib/evidence/evidence";
import { type Answer, checkAnswer } from "@/lib/imports/answer";
import { headerOf } from "@/lib/imports/header";
import type { Given } from "@/lib/imports/pasted/given-day";
import { ok, type Result } from "@/lib/result";
import { askAgain } from "@/lib/store/ask-again";
import { rememberColumns } from "@/lib/store/column-choices";
import { findEvidence } from "@/lib/store/evidence";
import { giveUpImport } from "@/lib/store/give-up-import";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { setMoment } from "@/lib/store/import-day";
import type { RowFilter } from "@/lib/store/import-filter";
import { tickNumber, tickOnlyShown, tickRow, tickShown } from "@/lib/store/import-rows";
import { setSaidNo } from "@/lib/store/import-said-no";
import { weightOfNumber } from "@/lib/store/import-weights";
import { answerImport, findImport, type Import, startImport } from "@/lib/store/imports";
import { placeIn } from "../place-in";
import { rowId, sentText } from "../row-id";
import { orFull } from "../within-quota";
import { readAddress, readFilter, type SearchParams } from "./query";

/** What only the person can say; the file is read anew with it. */
export async function answerAsk(id: string, typed: Answer): Promise<Result<void>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const owner = space.value;
  const found = (await findImport(owner, rowId(id))) ?? notFound();
  const checked = checkAnswer(found.ask, typed, dayInBeijing(new Date()));
  if (checked.kind !== "ok") return checked;
  const { columns } = checked.value;
  if (columns && found.ask?.kind === "columns")
    await rememberColumns(owner, headerOf(found.ask.head), columns);
  if (!(await answerImport(owner, found.id, { ...found.hints, ...checked.value }))) notFound();
  return ok(undefined);
}

/** What was said of the file was wrong: it is asked anew. */
export async function sayAgain(id: string): Promise<void> {
  const owner = await requireSender();
  await ownOr404(owner, id);
  await askAgain(owner, id);
  redirect(`/import/${id}`);
}

/** Ticks or unticks a number, as far as the period shown goes. */
export async function chooseNumber(
  id: string,
  number: string,
  now: PreviewAddress,
  ticked: boolean,
): Promise<void> {
  const owner = await requireSender();
  await ownOr404(owner, id);
  const said = sentText(number);
  const choose = () => tickNumber(owner, id, said, ticked === true, filterOf(now));
  await inHeavyTurn(owner, choose, await weightOfNumber(owner, id, said));
}

export async function chooseRow(id: string, nth: number, ticked: boolean): Promise<void> {
  const owner = await requireSender();
  await ownOr404(owner, id);
  await tickRow(owner, id, placeIn(nth, 0), ticked === true);
}

/** Whether they told the caller to stop, of a row whose words say so. */
export async function sayNoOfRow(id: string, nth: number, said: boolean): Promise<void> {
  const owner = await requireSender();
  await ownOr404(owner, id);
  await setSaidNo(owner, id, placeIn(nth, 0), said === true);
}

/** When a row was that told no day or clock, told it as 昨天, told no half of it, or several times; the page offers none that is still to come. Returns whether it is a row with that. */
export async function sayMomentOfRow(id: string, nth: number, sent: Given): Promise<boolean> {
  const owner = await requireSender();
  await ownOr404(owner, id);
  const { day, hour, time, all, clock } = sent ?? {};
  const said = sentText(day);
  if (said && !(isDay(said) && said <= dayInBeijing(new Date()))) return false;
  const given = {
    ...(said && { day: said }),
    ...(hour !== undefined && { hour: placeIn(hour, 0) }),
    ...(time !== undefined && { time: sentText(time) }),
    ...(all === true && { all }),
    ...(clock !== undefined && { clock: sentText(clock) }),
  };
  return orFull(() => setMoment(owner, id, placeIn(nth, 0), given));
}

/** All that is shown, none of it, or nothing but it. */
export async function chooseShown(
  id: string,
  now: PreviewAddress,
  which: "all" | "none" | "only",
): Promise<void> {
  const owner = await requireSender();
  const { read } = await ownOr404(owner, id);
  const choose = () =>
    which === "only"
      ? tickOnlyShown(owner, id, filterOf(now))
      : tickShown(owner, id, which === "all", filterOf(now));
  await inHeavyTurn(owner, choose, read);
}

/** Gives up what is not saved. */
export async function giveUp(id: string): Promise<void> {
  const owner = await requireSender();
  if (!(await giveUpImport(owner, rowId(id)))) notFound();
  redirect("/import");
}

/** Reads the same file once more, to choose anew; nothing is asked that was answered. */
export async function readAgain(id: string): Promise<void> {
  const owner = await requireSender();
  const found = (await findImport(owner, rowId(id))) ?? notFound();
  const { evidenceId, name, format, hints } = found;
  const original = evidenceId && (await findEvidence(owner, evidenceId));
  if (!original || !isOriginalHere(original)) notFound();
  redirect(`/import/${await orFull(() => startImport(owner, { evidenceId, name, format, hints }))}`);
}

async function ownOr404(owner: string, id: unknown): Promise<Import> {
  return (await findImport(owner, rowId(id))) ?? notFound();
}

/** A browser can send anything in its place. */
function filterOf(sent: unknown): RowFilter {
  return readFilter(readAddress(typeof sent === "object" && sent !== null ? (sent as SearchParams) : {}));
}
