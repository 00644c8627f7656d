import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { answered, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

function mailbox(...[channel, ...replies]: [string, ...Parameters<typeof handedIn>[2][]]) {
  const follows = handedIn(channel, {}, ...replies);
  const letter = letterOf("tca-mailbox", decorationFacts({ answers: answered, filed: [follows], follows }));
  return { paper: plainText(letter), short: letter.texts[1]?.text };
}

describe("The head of an office is asked", () => {
  test.each(["tca-report", "tca-appeal"])("to bring to an end what was not answered: %s", (channel) => {
    const { paper, short } = mailbox(channel, { outcome: "accepted", words: "" });
    expect(paper).toMatch(/1\. 请尽快办结我2026年9月20日提交的.+，并告知目前的办理情况；/);
    expect(short).toMatch(/请尽快办结该(?:举报|申诉)并告知办理情况[，；]/);
  });

  test.each(["incomplete", "forwarded"] as const)("to look into what is no more with it: %s", (outcome) => {
    const { paper, short } = mailbox("tca-report", { outcome });
    expect(paper).toMatch(/1\. 请核查我.+的办理情况；/);
    expect(short).toContain("请核查该举报的办理情况，以及");
  });

  test("to do again what was answered, and to look into an appeal that was", () => {
    expect(mailbox("tca-report", {}).paper).toContain("重新核查、处理");
    const { paper, short } = mailbox("tca-appeal", { outcome: "unsatisfied" });
    expect(`${paper}${short}`).not.toContain("尽快办结");
    expect(short).toContain("请核查该申诉的办理情况；一并举报上述号码");
  });
});
