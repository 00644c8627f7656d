import { BegunAlready } from "@/components/complaints/begun-already";
import { DoorForm } from "@/components/complaints/door-form";
import { DoorsList } from "@/components/complaints/doors-list";
import { NoCalls } from "@/components/complaints/no-calls";
import { Picked } from "@/components/complaints/picked";
import { UrgentCalls } from "@/components/plan/urgent-calls";
import { WhyThis } from "@/components/plan/why-this";
import { SpoiledChoice } from "@/components/ui/spoiled";
import { Top } from "@/components/ui/top";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, isSpoiled, opened, sealed } from "@/lib/auth/sealed-query";
import { channelById, channels } from "@/lib/channels";
import { nameOfMatter, readSelection, type Selection, selectionQuery } from "@/lib/complaints/selection";
import { unsentAbout } from "@/lib/complaints/unsent";
import { backwards, isBackwards } from "@/lib/deadlines/period";
import { listCallers } from "@/lib/store/callers";
import { answersAbout } from "@/lib/store/complaint-answers";
import { complaintsIssued } from "@/lib/store/complaints";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { anyOfAnother, callsSelected } from "@/lib/store/selected-calls";
import { enter } from "../actions";
import { asked } from "../asked";
import { overlappingAt } from "../begun";
import { knownAbout } from "../case";

export const metadata = { title: "找哪里投诉" };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function DoorsPage({ searchParams }: { searchParams: Query }) {
  const ownerId = await ownerOrSignIn(addressOf("/complaints/new", await searchParams));
  const params = await opened(await searchParams);
  if (isSpoiled(params))
    return <SpoiledChoice back="/complaints" name="找哪里投诉" again="/complaints/new/calls" />;
  const selection = readSelection(params, ownerId && params.caller ? await listCallers(ownerId) : []);
  const query = selectionQuery(selection);
  const found = ownerId ? await inHeavyTurn(ownerId, () => doorsFor(ownerId, selection, params.begun)) : null;
  if (!found) {
    const { from, to } = selection;
    const again = sealed(ownerId, "/complaints/new/calls", query);
    const onlyAnothers = ownerId ? await anyOfAnother(ownerId, selection) : false;
    return (
      <NoCalls
        onlyAnothers={onlyAnothers}
        query={query}
        again={again}
        backwards={isBackwards(from, to) ? backwards : null}
      />
    );
  }
  const { words, plan, groups, unsent, begun } = found;
  const [matter, ...others] = selection.matters;
  return (
    <main className="page foot">
      <Top
        back="/complaints"
        name="找哪里投诉"
        end={matter && others.length === 0 ? nameOfMatter(matter) : undefined}
      />
      <Picked words={words} changeHref={sealed(ownerId, "/complaints/new/calls", query)} />
      <UrgentCalls urgent={plan.urgent} />
      {begun && <BegunAlready {...begun} selection={query} enter={enter} />}
      <DoorForm
        enter={enter}
        selection={query}
        picked={groups.picked}
        actions={Object.fromEntries(
          channels.map(({ id, action }) => [id, unsent.has(id) ? "去提交" : action]),
        )}
      >
        <div className="cols two">
          <div>
            <DoorsList {...groups} />
          </div>
          <div>
            <WhyThis plan={plan} href={sealed(ownerId, "/plan", query)} />
          </div>
        </div>
      </DoorForm>
    </main>
  );
}

/** null when the selection holds no call. */
async function doorsFor(ownerId: string, selection: Selection, door: string | string[] | undefined) {
  const calls = await callsSelected(ownerId, selection);
  if (calls.length === 0) return null;
  const known = await knownAbout(ownerId, calls, await answersAbout(ownerId, calls));
  const callIds = calls.map(({ id }) => id);
  const unsent = new Set(unsentAbout(await complaintsIssued(ownerId), callIds).map(({ channel }) => channel));
  const begun = await begunAt(ownerId, door, callIds);
  return { ...(await asked(ownerId, "doors", known, { unsent: [...unsent] })), unsent, begun };
}

/** The letter at that door that some of these calls are in already, where the door was just asked for. */
async function begunAt(ownerId: string, door: string | string[] | undefined, callIds: string[]) {
  const channel = typeof door === "string" ? channelById(door) : undefined;
  const found = channel && (await overlappingAt(ownerId, channel.id, callIds));
  if (!channel || !found) return null;
  const { id, callIds: own, letters } = found.one;
  return {
    channel,
    begun: { id, total: own.length, shared: found.shared, isIssued: letters.length > 0 },
  };
}
