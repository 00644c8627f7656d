import type { Metadata } from "next";
import { EditCaller } from "@/components/callers/caller-form";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { addressOf, opened } from "@/lib/auth/sealed-query";
import { listCallers } from "@/lib/store/callers";
import { makeCaller } from "../actions";
import { numberChoices } from "../number-choices";

export const metadata: Metadata = { title: "新的骚扰方" };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function NewCaller({ searchParams }: { searchParams: Query }) {
  const owner = await requireOwner(addressOf("/callers/new", await searchParams));
  const callers = await listCallers(owner);
  const choices = await numberChoices(owner, callers, []);
  const asked = [opened(await searchParams).number ?? []].flat();
  const numbers = asked.filter((number) => choices.some(({ value }) => value === number));
  const first = choices.filter(({ value }) => numbers.includes(value));
  const rest = choices.filter(({ value }) => !numbers.includes(value));
  return (
    <main className="page foot">
      <Top back="/callers" name="新的骚扰方" />
      <EditCaller
        said={{ name: "", note: "", numbers, more: "" }}
        choices={[...first, ...rest]}
        save={makeCaller}
      />
    </main>
  );
}
