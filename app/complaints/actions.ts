"use server";

import { notFound, redirect } from "next/navigation";
import { requireSender } from "@/lib/auth/owner";
import { sealed } from "@/lib/auth/sealed-query";
import type { Call } from "@/lib/calls/call";
import { channelById } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { forChannel } from "@/lib/channels/answers-said";
import type { Channel } from "@/lib/channels/channel";
import { readSelection, selectionQuery } from "@/lib/complaints/selection";
import { unsentAbout } from "@/lib/complaints/unsent";
import { answersAbout } from "@/lib/store/complaint-answers";
import { complaintsAt, startComplaint } from "@/lib/store/complaints";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { mostCallsOfLetter } from "@/lib/store/letter-calls";
import { callsSelected } from "@/lib/store/selected-calls";
import { readUnmoved } from "@/lib/store/unmoved";
import { formText } from "../form-text";
import { orFull } from "../within-quota";
import { overlappingAt } from "./begun";
import { factsAbout, sameCalls } from "./case";
import { queryOf } from "./query";

/** The form's own button says the channel; a link to something missing says channel#place as well. */
function readDoor(form: FormData): { channelId: string; place: string } {
  const [channelId = "", place = ""] = (formText(form, "through") ?? formText(form, "door") ?? "").split("#");
  return { channelId, place };
}

/** Goes through a door: begins its complaint about the selected calls, or goes on with what there is: a letter not handed in, a draft. */
export async function enter(form: FormData): Promise<void> {
  const ownerId = await requireSender();
  const { channelId, place } = readDoor(form);
  const channel = channelById(channelId);
  // What follows a letter up is begun from there.
  if (channel?.begins !== "calls") notFound();
  const selection = readSelection(queryOf(formText(form, "selection") ?? ""));
  const selected = await inHeavyTurn(ownerId, () =>
    readUnmoved(ownerId, () => callsSelected(ownerId, selection)),
  );
  const callIds = selected.map((call) => call.id);
  if (callIds.length === 0) redirect(sealed(ownerId, "/complaints/new", selectionQuery(selection)));
  if (callIds.length > mostCallsOfLetter())
    redirect(sealed(ownerId, "/complaints/new/calls", selectionQuery(selection)));
  const isAnew = formText(form, "anew") !== null;
  const id = await ownAt(ownerId, channel, callIds);
  if (id === null && !isAnew && (await overlappingAt(ownerId, channel.id, callIds)))
    redirect(sealed(ownerId, "/complaints/new", `${selectionQuery(selection)}&begun=${channel.id}`));
  toLetter(id ?? (await beginAt(ownerId, channel, selected)), place);
}

function toLetter(id: string, place: string): never {
  redirect(place ? `/complaints/${id}/answers#${place}` : `/complaints/${id}`);
}

/** The calls that its letter will be about: what was answered of the others is none of its own. */
async function callsTold(ownerId: string, channel: Channel, calls: Call[]): Promise<Call[]> {
  if (!channel.tellsOf) return calls;
  return channel.tellsOf(await factsAbout(ownerId, calls, noAnswers)).calls;
}

/** What there is already about these very calls. */
async function ownAt(ownerId: string, channel: Channel, callIds: string[]): Promise<string | null> {
  const [unsent] = unsentAbout(await complaintsAt(ownerId, channel.id, { issued: true }), callIds);
  if (unsent) return unsent.id;
  const drafts = await complaintsAt(ownerId, channel.id, { issued: false });
  return drafts.find((one) => sameCalls(one.callIds, callIds))?.id ?? null;
}

async function beginAt(ownerId: string, channel: Channel, calls: Call[]): Promise<string> {
  const callIds = calls.map(({ id }) => id);
  const answers = forChannel(await answersAbout(ownerId, await callsTold(ownerId, channel, calls)), channel);
  return orFull(() => startComplaint(ownerId, channel.id, callIds, answers));
}
