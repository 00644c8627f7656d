import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { gatherFacts } from "@/lib/complaints/facts";
import type { Letter } from "@/lib/letters/letter";
import { plainText } from "@/lib/letters/plain";
import { anyLog } from "../fixtures/any-calls";
import { answered, sample, today } from "../fixtures/cases";
import { begun } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";
import { madeOnce, patience, tries } from "../fixtures/tries";

const ticks = fc.record({
  hidName: fc.boolean(),
  sellsOnline: fc.boolean(),
  keepSecret: fc.boolean(),
  neverAgreed: fc.boolean(),
  notDebtor: fc.boolean(),
  merchantAddress: fc.constantFrom("", "沈阳市样例区安宁路9号", "样例大厦"),
});
const cases = fc.tuple(anyLog("2012-01-01", "2026-09-20", 6), ticks);
const runs = tries(120);

type Case = typeof cases extends fc.Arbitrary<infer One> ? One : never;

/** Every letter that such a log and such answers allow. */
const lettersOf = madeOnce(([{ calls, evidence }, ticked]: Case): Letter[] => {
  const answers = { ...noAnswers, ...answered, ...ticked, operatorOn: "2026-09-10" };
  const known = { ...sample, calls, evidence, answers, today };
  return channels.flatMap((channel) => {
    const facts = gatherFacts({ ...known, ...begun(channel) });
    const lacks = [...channel.closed(facts), ...channel.needs(facts).filter((need) => need.required)];
    return lacks.length > 0 ? [] : [letterOf(channel.id, facts)];
  });
});

describe("Whatever the log and the answers", () => {
  test(
    "No place of a letter or a text is left unfilled, and no stop stands twice",
    () => {
      fc.assert(
        fc.property(cases, (one) => {
          for (const letter of lettersOf(one)) {
            const all = [plainText(letter), ...letter.texts.map(({ text }) => text)].join("\n");
            expect(all).not.toMatch(/undefined|null|NaN|“”|（）|《》|，。|。。|，，|；；|、、/);
          }
        }),
        runs,
      );
    },
    patience,
  );

  test(
    "Every text keeps its limit",
    () => {
      fc.assert(
        fc.property(cases, (one) => {
          const texts = lettersOf(one).flatMap((letter) => letter.texts);
          expect(texts.filter(({ text, limit }) => limit !== null && text.length > limit)).toEqual([]);
        }),
        runs,
      );
    },
    patience,
  );

  test(
    "What two letters count of the same calls is the same",
    () => {
      fc.assert(
        fc.property(cases, (one) => {
          const said = new Map<string, string>();
          for (const claim of lettersOf(one).flatMap((letter) => letter.claims)) {
            const name = `${claim.id} ${claim.callIds.join()}`;
            expect([name, said.get(name) ?? claim.text]).toEqual([name, claim.text]);
            said.set(name, claim.text);
          }
        }),
        runs,
      );
    },
    patience,
  );

  test(
    "Nothing is said in the user's name that was not ticked",
    () => {
      const said = {
        hidName: /没有说明经营者的真实名称/,
        sellsOnline: /在网上经营的/,
        keepSecret: /透露(我|举报人)/,
        neverAgreed: /从未同意/,
        notDebtor: /不是债务人，/,
      };
      fc.assert(
        fc.property(cases, (one) => {
          const texts = lettersOf(one).flatMap((letter) => [
            plainText(letter),
            ...letter.texts.map(({ text }) => text),
          ]);
          const unticked = Object.entries(said).filter(
            ([name]) => one[1][name as keyof typeof said] === false,
          );
          for (const [, words] of unticked) expect(texts.filter((text) => words.test(text))).toEqual([]);
        }),
        runs,
      );
    },
    patience,
  );
});
