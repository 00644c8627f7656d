import { Door } from "@/components/complaints/door";
import { DoorForm } from "@/components/complaints/door-form";
import { NoCalls } from "@/components/complaints/no-calls";
import { Order } from "@/components/complaints/order";
import { Picked } from "@/components/complaints/picked";
import { Top } from "@/components/ui/top";
import { ownerOrNull } from "@/lib/auth/owner";
import { nameOfMatter, readSelection, selected, selectionQuery } from "@/lib/complaints/selection";
import { listCallers } from "@/lib/store/callers";
import { allCalls } from "@/lib/store/calls";
import { latestAnswers } from "@/lib/store/complaints";
import { enter } from "../actions";
import { factsAbout } from "../case";
import { doorsOf, firstDoor } from "../doors";

export const metadata = { title: "投诉到哪里" };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function DoorsPage({ searchParams }: { searchParams: Query }) {
  const ownerId = await ownerOrNull();
  const params = await searchParams;
  const selection = readSelection(params, ownerId && params.caller ? await listCallers(ownerId) : []);
  const query = selectionQuery(selection);
  const calls = ownerId ? selected(await allCalls(ownerId), selection) : [];
  if (!ownerId || calls.length === 0) return <NoCalls query={query} />;
  const facts = await factsAbout(ownerId, calls, await latestAnswers(ownerId));
  const doors = doorsOf(facts);
  const picked = firstDoor(doors);
  const [matter, ...others] = selection.matters;
  return (
    <main className="page foot">
      <Top
        back="/complaints"
        name="投诉到哪里"
        end={matter && others.length === 0 ? nameOfMatter(matter) : undefined}
      />
      <Picked facts={facts} changeHref={`/complaints/new/calls?${query}`} />
      <DoorForm
        enter={enter}
        selection={query}
        picked={picked}
        actions={Object.fromEntries(doors.map((door) => [door.id, door.action]))}
      >
        <div className="cols two">
          <ul className="doors">
            {doors.map((door) => (
              <Door key={door.id} door={door} picked={door.id === picked} />
            ))}
          </ul>
          <div>
            <Order doors={doors} />
          </div>
        </div>
      </DoorForm>
    </main>
  );
}
