import { expect, test } from "vitest";
import { asked } from "@/app/complaints/asked";
import { caseOf, knownInTurn } from "@/app/complaints/case";
import { questions } from "@/app/complaints/questions";
import { channels } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { startComplaint } from "@/lib/store/complaints";
import { logOf } from "../fixtures/many-numbers";
import { freshSqlite, newOwner } from "../fixtures/space";

freshSqlite(); // a letter is drawn up from what was read, whichever database it was read from

const fromCalls = channels.filter(({ begins }) => begins === "calls");

test.each(fromCalls.map(({ id }) => id))(
  "A letter reads the same, wherever it is drawn up: %s",
  async (channel) => {
    const owner = await newOwner();
    const id = await startComplaint(owner, channel, await logOf(owner, 300), noAnswers);
    const { known } = await knownInTurn(owner, id);
    const page = { channel, isFirst: true, said: noAnswers, elsewhere: noAnswers, offered: noAnswers };
    const now = new Date().toISOString();
    expect(await asked(owner, "page", known, page)).toEqual(questions.page(known, page));
    expect(await asked(owner, "issue", known, { channel, now })).toEqual(
      questions.issue(known, { channel, now }),
    );
    expect(await caseOf(owner, id)).toMatchObject({ complaint: { id } });
  },
);
