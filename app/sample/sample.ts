import "server-only";
import { notFound } from "next/navigation";
import { channels } from "@/lib/channels";
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

/** What the invented person's letters may say, on the day the case was saved. */
export function sampleFacts(): Facts {
  const { complainant, calls, evidence, answers, savedAt } = sample;
  return gatherFacts({
    complainant,
    calls,
    evidence,
    answers: answers ?? noAnswers,
    today: dayInBeijing(savedAt),
  });
}

/** Every letter the invented case allows, in the order of the doors. */
export function sampleLetters(): { channel: Channel; letter: Letter }[] {
  const facts = sampleFacts();
  return channels.flatMap((channel) => {
    const drafted = draft(channel, facts);
    return drafted.kind === "ok" ? [{ channel, letter: drafted.value.letter }] : [];
  });
}

/** One of them; a channel that is none, or whose letter the case does not allow, is not found. */
export function sampleLetter(channelId: string): { channel: Channel; letter: Letter } {
  return sampleLetters().find(({ channel }) => channel.id === channelId) ?? notFound();
}
