import fc from "fast-check";
import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { draft } from "@/lib/complaints/draft";
import { gatherFacts } from "@/lib/complaints/facts";
import { plainText } from "@/lib/letters/plain";
import { anyLog } from "../fixtures/any-calls";
import { anyRefusals, type Log } from "../fixtures/any-refusals";
import { answersToAll as answers, callsOf, sample, sampleFacts, today } from "../fixtures/cases";
import { begun } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";
import { sorted } from "../fixtures/recount-clock";
import { tries } from "../fixtures/tries";

/** The requests of that channel's letter about these calls, and every text beside it but the title. */
function askedOf(id: string, log: Log) {
  const channel = channelById(id);
  if (!channel) throw new Error(`no channel ${id}`);
  const written = draft(
    channel,
    gatherFacts({ ...sample, evidence: [], ...log, answers, today, ...begun(channel) }),
  );
  if (written.kind !== "ok") return null;
  const { letter } = written.value;
  const texts = letter.texts.filter((one) => one.id !== "title");
  return {
    requests:
      plainText(letter)
        .match(/^　　\d+\. .*$/gm)
        ?.join("") ?? "",
    texts,
  };
}

test.each([
  { id: "12345", inLetter: /将(?:诈骗)?线索转公安机关/, inText: /线索转公安/ },
  { id: "tca-mailbox", inLetter: /外呼系统和语音线路由谁提供/, inText: /外呼系统和线路由谁提供/ },
  { id: "cyberspace", inLetter: /请转有关部门/, inText: /依法处理(?:或转送|，属于其他部门职责的请转)/ },
])(
  "Whatever the log, every text of $id asks what only its letter had room to explain",
  ({ id, inLetter, inText }) => {
    fc.assert(
      fc.property(anyLog("2026-07-01", today), anyRefusals, ({ calls }, refusals) => {
        const asked = askedOf(id, { calls: sorted(calls), refusals });
        for (const { text } of asked?.texts ?? [])
          expect([text, inText.test(text)]).toEqual([text, inLetter.test(asked?.requests ?? "")]);
      }),
      { ...tries(15), endOnFailure: true },
    );
  },
);

test("The police are asked for each thing by its name", () => {
  const call = { typed: "170 9000 0000", at: "2026-09-12T10:05", how: "person", category: 22 };
  const texts = (...all: Record<string, unknown>[]) =>
    letterOf("12345", sampleFacts({ calls: callsOf(...all.map((one) => ({ ...call, ...one }))) }))
      .texts.filter(({ id }) => id !== "title")
      .map(({ text }) => text);
  for (const text of texts({ knewMyName: true })) expect(text).toContain("，信息泄露线索转公安");
  for (const text of texts({}, { at: "2026-09-13T10:05" }, { at: "2026-09-14T10:05" }))
    expect(text).toContain("，治安线索转公安");
  for (const text of texts({ signs: ["fraud"] })) expect(text).toContain("，诈骗线索转公安");
  for (const text of texts({})) expect(text).not.toContain("转公安");
});
