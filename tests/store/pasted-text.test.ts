import { expect, test } from "vitest";
import { listShowing } from "@/lib/store/all-evidence";
import { sourcesOf } from "@/lib/store/call-sources";
import { allCalls } from "@/lib/store/calls";
import { describeEvidence, listEvidence } from "@/lib/store/evidence";
import { countedOfCall, countSupported, latestCounted, listOutlined } from "@/lib/store/evidence-list";
import { evidenceForLetter } from "@/lib/store/letter-evidence";
import { stateOfMatter } from "@/lib/store/matters";
import { handAndSave } from "../fixtures/handed";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

/** A call read out of text that was pasted, the text kept as its source. */
async function pasted() {
  const owner = await newOwner();
  await handAndSave(owner, "2026-09-03 14:05 17090001234 来电");
  const [call] = await allCalls(owner);
  const [source] = await listEvidence(owner);
  if (!call || !source) throw new Error("nothing was read");
  return { owner, call, source };
}

/** How often it counts as evidence: letter, index, list, offer, call, matter, log. */
async function countsOf({ owner, call }: Awaited<ReturnType<typeof pasted>>): Promise<number[]> {
  const lists = await Promise.all([
    evidenceForLetter(owner, [call.id]),
    evidenceForLetter(
      owner,
      Array.from({ length: 600 }, (_, at) => (at === 0 ? call.id : `${at}`)),
    ),
    listShowing(owner),
    listOutlined(owner),
    latestCounted(owner, 10),
    countedOfCall(owner, call.id),
  ]);
  const { evidence } = await stateOfMatter(owner, null);
  return [...lists.map(({ length }) => length), evidence, (await countSupported(owner)).calls];
}

test("Pasted text is the source of what was read out of it, and evidence of nothing", async () => {
  const space = await pasted();
  expect(new Set(await countsOf(space))).toEqual(new Set([0]));
  expect(await sourcesOf(space.owner, space.call.id)).toMatchObject([
    { evidenceId: space.source.id, isHere: true, format: "pasted" },
  ]);
});

test("Text of which its owner says what it shows is evidence", async () => {
  const space = await pasted();
  await describeEvidence(space.owner, space.source.id, { kind: "phone-log" });
  expect(new Set(await countsOf(space))).toEqual(new Set([1]));
});
