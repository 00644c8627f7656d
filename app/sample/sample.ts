import "server-only";
import { notFound } from "next/navigation";
import { channelById } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { CaseFile } from "@/lib/complaints/case-file";
import { draft } from "@/lib/complaints/draft";
import { gatherFacts } from "@/lib/complaints/facts";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Letter } from "@/lib/letters/letter";
import sampleCase from "@/prisma/sample-case.json";

const sample = CaseFile.parse(sampleCase);
const { complainant, calls, evidence, refusals, answers, savedAt } = sample;
const today = dayInBeijing(savedAt);

/** Everything the invented person logged, on the day the case was saved. */
export function sampleFacts(): Facts {
  return gatherFacts({ complainant, calls, evidence, refusals, answers: answers ?? noAnswers, today });
}

export type SampleLetter = { channel: Channel; letter: Letter };

/** The letters of the invented complaints, in their order, each about its own calls. */
export function sampleLetters(): SampleLetter[] {
  return sample.complaints.flatMap(({ channel: id, callIds, answers }) => {
    const channel = channelById(id);
    if (!channel) return [];
    const own = calls.filter((call) => callIds.includes(call.id));
    const facts = gatherFacts({ complainant, calls: own, evidence, refusals, answers, today });
    const drafted = draft(channel, facts);
    return drafted.kind === "ok" ? [{ channel, letter: drafted.value.letter }] : [];
  });
}

/** One of them; what is not among them is not found. */
export function sampleLetter(channelId: string): SampleLetter {
  return sampleLetters().find(({ channel }) => channel.id === channelId) ?? notFound();
}
