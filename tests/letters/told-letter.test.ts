import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { draft } from "@/lib/complaints/draft";
import { letterTexts } from "@/lib/export/letter-texts";
import { asPrinted, letterFromCaseData } from "@/lib/letters/from-case-data";
import { plainText } from "@/lib/letters/plain";
import { renderLetter } from "@/lib/pdf/render";
import { sampleFacts } from "../fixtures/cases";
import { wholeText } from "../fixtures/paper/read";

function drafted() {
  const channel = channelById("12321");
  const made = channel && draft(channel, sampleFacts());
  if (made?.kind !== "ok") throw new Error("the sample letter is written");
  return made.value;
}

test("A letter that came by case data says so in every form, one that was issued here is as it was", async () => {
  const own = asPrinted({ draft: drafted(), caseDataAt: null });
  expect(own).toEqual(drafted().letter);
  const told = asPrinted({ draft: drafted(), caseDataAt: "2026-10-12T00:00:00.000Z" });
  expect(plainText(told)).toContain(letterFromCaseData);
  for (const { text } of letterTexts(told)) expect(text).toContain(letterFromCaseData);
  for (const { text } of letterTexts(own)) expect(text).not.toContain("案件数据");
  expect(await wholeText((await renderLetter(told)).bytes)).toContain(letterFromCaseData);
  expect(await wholeText((await renderLetter(own)).bytes)).not.toContain("案件数据");
});
