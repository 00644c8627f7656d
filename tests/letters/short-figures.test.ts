import fc from "fast-check";
import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { channels } from "@/lib/channels";
import { draft } from "@/lib/complaints/draft";
import { gatherFacts } from "@/lib/complaints/facts";
import type { LetterText } from "@/lib/letters/letter";
import { anyLog } from "../fixtures/any-calls";
import { anyRefusals, type Log } from "../fixtures/any-refusals";
import { answersToAll as answers, sample, today } from "../fixtures/cases";
import { wrongFigures } from "../fixtures/figures/claimed";
import { debtForms } from "../fixtures/figures/debt-forms";
import { fixedForms } from "../fixtures/figures/fixed-forms";
import { policeForms } from "../fixtures/figures/police-forms";
import { shortForms } from "../fixtures/figures/short-forms";
import { begun } from "../fixtures/followed";
import { sorted } from "../fixtures/recount-clock";
import { refusedIn } from "../fixtures/recount-noes";
import { asToldToPolice } from "../fixtures/recount-reported";
import { toldToTrade } from "../fixtures/recount-trade";
import { tries } from "../fixtures/tries";

const forms = [...shortForms, ...debtForms, ...policeForms, ...fixedForms];

type Text = LetterText & { log: Log };

/** Two bodies are told of no call that is none of their business. */
function logOf(channel: string, { calls, refusals }: Log): Log {
  if (channel === "police") return asToldToPolice(calls, refusals);
  return { calls: channel === "sector" ? toldToTrade(calls) : calls, refusals };
}

/** What can be copied or said of these calls through every channel that is open to them, with the calls that it tells of. */
function textsOf({ calls, refusals }: Log): Text[] {
  return channels.flatMap((channel) => {
    const said = { ...sample, evidence: [], calls, refusals, answers, today, ...begun(channel) };
    const facts = gatherFacts(said);
    const written = draft(channel, facts);
    const texts = [...channel.before(facts), ...(written.kind === "ok" ? written.value.letter.texts : [])];
    const log = logOf(channel.id, { calls, refusals });
    return texts.map((one) => ({ ...one, log }));
  });
}

/** The same log as one of a single trade: its one group is told without its name. */
const oneTrade = (calls: Call[]) => calls.map((call) => ({ ...call, category: 22 as const }));

test("Whatever the log and the noes, every figure of every text and script is the recount, and none goes unclaimed", () => {
  fc.assert(
    fc.property(anyLog("2026-07-01", today), anyRefusals, fc.boolean(), (any, refusals, isOneTrade) => {
      const calls = sorted(isOneTrade ? oneTrade(any.calls) : any.calls);
      const { phone } = sample.complainant;
      for (const { name, text, log } of textsOf({ calls, refusals })) {
        const known = { ...log, log, refused: refusedIn(log), phone, since: "2026-09-20" };
        expect([name, text, ...wrongFigures(text, forms, known)]).toEqual([name, text]);
      }
    }),
    { ...tries(25), endOnFailure: true },
  );
});
