import type { Metadata } from "next";
import { EditCaller } from "@/components/callers/caller-form";
import { FirstCall } from "@/components/calls/first-call";
import { Top } from "@/components/ui/top";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, opened } from "@/lib/auth/sealed-query";
import { ungrouped } from "@/lib/calls/callers";
import { listCallers } from "@/lib/store/callers";
import { numbersOf } from "@/lib/store/calls";
import { readNumberLook } from "../../number-look";
import { makeCaller } from "../actions";
import { carriedCaller } from "../carried";
import { numberChoices } from "../number-choices";

export const metadata: Metadata = { title: "新建对方" };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function NewCaller({ searchParams }: { searchParams: Query }) {
  const owner = await ownerOrSignIn(addressOf("/callers/new", await searchParams));
  const logged = owner ? await numbersOf(owner) : [];
  if (!owner || logged.length === 0) return <NoNumbers />;
  const callers = await listCallers(owner);
  const query = await opened(await searchParams);
  const carried = carriedCaller(query);
  const free = new Set(ungrouped(logged, callers).map(({ number }) => number));
  const asked = carried?.numbers ?? [query.number ?? []].flat();
  const numbers = asked.filter((number) => free.has(number));
  const said = { ...(carried ?? { name: "", note: "", more: "" }), numbers };
  return (
    <main className="page foot">
      <Top back="/callers" name="新建对方" />
      <EditCaller
        at="/callers/new"
        said={said}
        isCarried={carried !== null}
        {...(await numberChoices(owner, callers, numbers, readNumberLook(query)))}
        save={makeCaller}
      />
    </main>
  );
}

function NoNumbers() {
  return (
    <FirstCall back="/callers" name="新建对方">
      一家常常换着号码打。来电记下了，在这里选它用过的号码，合成一个对方。
    </FirstCall>
  );
}
