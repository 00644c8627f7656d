"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { ownWord } from "@/lib/auth/own-word";
import { inSpace, openSpace, requireSender } from "@/lib/auth/owner";
import { CallerForm, callerFields, numbersOf } from "@/lib/calls/caller-form";
import { type Edit, mergeEdit } from "@/lib/edits/merge-edit";
import { invalid, invalidBy, ok, type Result, safeParse } from "@/lib/result";
import { setApart, takeBackApart } from "@/lib/store/apart";
import {
  addCaller,
  addNumbers,
  describeCaller,
  dissolveCaller,
  findCaller,
  removeNumber,
} from "@/lib/store/callers";
import { inEditTurn } from "@/lib/store/file-turns";
import { formText } from "../form-text";
import { rowId } from "../row-id";
import { notHere, orFull, withinQuota } from "../within-quota";

const allTaken = { numbers: "这些号码都合并到别的对方了，先从那边移出来" };

/** Makes a caller of the ticked numbers; returns where it is. */
export async function makeCaller(typed: CallerForm): Promise<Result<{ id: string }>> {
  const checked = safeParse(CallerForm, typed);
  if (!checked.success) return invalidBy(checked.error.issues, "name");
  const { name, note } = checked.data;
  const add = async (owner: string) => {
    const id = await addCaller(owner, { name, note, numbers: numbersOf(checked.data) });
    return id ? ok({ id }) : invalid(allTaken);
  };
  return inSpace<Result<{ id: string }>>(
    (owner) => inEditTurn(owner, () => withinQuota(() => add(owner))),
    (refused) => refused,
  );
}

/** Its name, its note, and the numbers that were ticked or no longer are; those of another caller stay there. */
export async function changeCaller(
  sent: string,
  typed: CallerForm,
  edit: Edit<CallerForm>,
): Promise<Result<{ id: string }>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const owner = space.value;
  return inEditTurn(owner, () => writeCaller(owner, rowId(sent), { typed, edit }));
}

type Changed = { typed: CallerForm; edit: Edit<CallerForm> };

async function writeCaller(owner: string, id: string, { typed, edit }: Changed) {
  const known = await findCaller(owner, id);
  if (!known) notFound();
  const { name, note, numbers } = known;
  const now = { name, note, numbers, more: "" };
  const merged = mergeEdit(CallerForm, typed, edit, now, callerFields);
  if (merged.kind !== "ok") return merged;
  const checked = safeParse(CallerForm, merged.value);
  if (!checked.success) return invalidBy(checked.error.issues, "name");
  const wanted = numbersOf(checked.data);
  return withinQuota(async () => {
    if (!(await addNumbers(owner, id, wanted))) return notHere();
    const held = (await findCaller(owner, id))?.numbers ?? [];
    if (!held.some((number) => wanted.includes(number))) return invalid(allTaken);
    for (const number of held.filter((one) => !wanted.includes(one))) await removeNumber(owner, id, number);
    return (await describeCaller(owner, id, checked.data)) ? ok({ id }) : notHere();
  });
}

/** The numbers stand alone again. */
export async function dissolve(sent: string): Promise<void> {
  const owner = await requireSender();
  const id = rowId(sent);
  if (!(await orFull(() => inEditTurn(owner, () => dissolveCaller(owner, id))))) notFound();
  revalidatePath("/", "layout"); // the way back shows that it is gone
  redirect("/callers");
}

/** A suggestion that is none: it stays away, until that is taken back. */
export async function waveAway(form: FormData): Promise<void> {
  const owner = await requireSender();
  const { callerId, numbers } = suggested(form);
  if (numbers.length === 0) redirect("/callers");
  const id = await orFull(() => inEditTurn(owner, () => setApart(owner, { callerId, numbers })));
  if (!id) notFound();
  redirect(`/callers?apart=${ownWord(owner, id)}`);
}

/** What was waved away may be suggested again. */
export async function suggestAgain(sent: string): Promise<void> {
  const owner = await requireSender();
  if (!(await inEditTurn(owner, () => takeBackApart(owner, rowId(sent))))) notFound();
  redirect("/callers");
}

/** No suggestion holds so many numbers. */
const mostSuggested = 5000;

function suggested(form: FormData) {
  const said = (formText(form, "numbers") ?? "").split(",", mostSuggested);
  const numbers = numbersOf({ numbers: said, more: "" });
  return { callerId: formText(form, "callerId") || null, numbers };
}

/** Takes over a suggestion: into the caller it belongs to, or as a new one. */
export async function accept(form: FormData): Promise<void> {
  const owner = await requireSender();
  const { callerId, numbers } = suggested(form);
  if (callerId !== null) {
    const add = () => inEditTurn(owner, () => addNumbers(owner, callerId, numbers));
    if (!(await orFull(add))) notFound();
    redirect(`/callers/${callerId}`);
  }
  const said = safeParse(CallerForm, { name: formText(form, "name"), note: "", numbers, more: "" });
  const { name } = said.success ? said.data : { name: null };
  if (name === null) redirect("/callers");
  const id = await orFull(() => inEditTurn(owner, () => addCaller(owner, { name, note: "", numbers })));
  redirect(id ? `/callers/${id}` : "/callers");
}
