import { NewCallButton } from "@/components/calls/new-call-button";
import { pickedWords } from "@/components/complaints/picked-words";
import { PlanView } from "@/components/plan/plan-view";
import { Dock } from "@/components/ui/dock";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { LinkChips } from "@/components/ui/link-chips";
import { SpoiledChoice } from "@/components/ui/spoiled";
import { Top } from "@/components/ui/top";
import { Words } from "@/components/ui/words";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, isSpoiled, opened } from "@/lib/auth/sealed-query";
import { anothersCalls } from "@/lib/complaints/anothers";
import { readSelection, type Selection, selectionQuery } from "@/lib/complaints/selection";
import { listCallers } from "@/lib/store/callers";
import { countCalls } from "@/lib/store/calls";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { mattersLogged, type Offered } from "@/lib/store/offered-calls";
import { anyOfAnother, callsSelected } from "@/lib/store/selected-calls";
import { enter } from "../complaints/actions";
import type { Query } from "../complaints/query";
import { casePlan, issuedOf } from "./case-plan";
import { matterChips } from "./matter-chips";

export const metadata = { title: "下一步找哪里" };

/** What to do now about the calls of the address, and why. */
export default async function PlanPage({ searchParams }: { searchParams: Promise<Query> }) {
  const ownerId = await ownerOrSignIn(addressOf("/plan", await searchParams));
  const params = await opened(await searchParams);
  if (isSpoiled(params))
    return <SpoiledChoice back="/complaints" name="下一步找哪里" again="/complaints/new/calls" />;
  const selection = readSelection(params, ownerId && params.caller ? await listCallers(ownerId) : []);
  const found = ownerId ? await inHeavyTurn(ownerId, () => planFor(ownerId, selection)) : null;
  const onlyAnothers = ownerId && !found ? await anyOfAnother(ownerId, selection) : false;
  if (!ownerId || !found)
    return ownerId && (await countCalls(ownerId)) > 0 ? (
      <NoneSelected onlyAnothers={onlyAnothers} />
    ) : (
      <NoPlan onlyAnothers={onlyAnothers} />
    );
  const { calls, plan, facts } = found;
  return (
    <main className="page foot">
      <Top back="/complaints" name="下一步找哪里" />
      <Matters all={await mattersLogged(ownerId)} selection={selection} />
      <p className="soft mt-2">
        <Words>{pickedWords(facts)}</Words>
      </p>
      <PlanView
        plan={plan}
        selection={selectionQuery(selection)}
        issuedId={await issuedOf(ownerId, plan, calls)}
        enter={enter}
      />
    </main>
  );
}

/** null when the selection holds no call. */
async function planFor(ownerId: string, selection: Selection) {
  const calls = await callsSelected(ownerId, selection);
  return calls.length === 0 ? null : { calls, ...(await casePlan(ownerId, calls)) };
}

function Matters({ all, selection }: { all: Offered[]; selection: Selection }) {
  const chips = matterChips(all, selection);
  return chips.length === 0 ? null : <LinkChips chips={chips} />;
}

/** onlyAnothers: there are such calls, all of them somebody else's. */
type Nothing = { onlyAnothers: boolean };

/** There are calls, but none of those that the address asks for. */
function NoneSelected({ onlyAnothers }: Nothing) {
  return (
    <main className="page foot">
      <Top back="/complaints" name="下一步找哪里" />
      <Empty title="这样选，一次来电也没有">
        {onlyAnothers && <p>{anothersCalls}</p>}
        <Link href="/plan" go>
          看全部来电下一步找哪里
        </Link>
      </Empty>
    </main>
  );
}

function NoPlan({ onlyAnothers }: Nothing) {
  return (
    <main className="page foot">
      <Top back="/complaints" name="下一步找哪里" />
      <Empty title="先记下一次来电">
        {onlyAnothers && <p>{anothersCalls}</p>}
        <p>号码和时间就够开头，先找哪里从记录里看。</p>
      </Empty>
      <Dock>
        <NewCallButton />
      </Dock>
    </main>
  );
}
