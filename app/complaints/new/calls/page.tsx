import { ChooseCalls } from "@/components/complaints/choose-calls";
import { ButtonLink } from "@/components/ui/button";
import { ownerOrNull } from "@/lib/auth/owner";
import { readSelection, selected, selectionQuery } from "@/lib/complaints/selection";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { allCalls } from "@/lib/store/calls";
import { matchingPage, pickerChoices } from "../../choices";
import { type Query, readPage } from "../../query";

export const metadata = { title: "选来电" };

export default async function ChooseCallsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const ownerId = await ownerOrNull();
  const query = await searchParams;
  const selection = readSelection(query);
  const calls = ownerId ? await allCalls(ownerId) : [];
  const today = dayInBeijing(new Date());
  const address = selectionQuery(selection);
  return (
    <ChooseCalls
      back={`/complaints/new?${address}`}
      choices={pickerChoices(calls, selection)}
      matching={matchingPage(calls, selection, readPage(query), today)}
      taken={selected(calls, selection).length}
      today={today}
    >
      <ButtonLink href={`/complaints/new?${address}`} wide>
        就用这些
      </ButtonLink>
    </ChooseCalls>
  );
}
