import { ChooseCalls } from "@/components/complaints/choose-calls";
import { Button } from "@/components/ui/button";
import { SpoiledChoice } from "@/components/ui/spoiled";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, isSpoiled, opened, sealed } from "@/lib/auth/sealed-query";
import { tooManyCalls } from "@/lib/complaints/most-calls";
import { readSelection, selectionQuery } from "@/lib/complaints/selection";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { mostCallsOfLetter } from "@/lib/store/letter-calls";
import { widened } from "@/lib/store/narrowed-counts";
import { countSelected } from "@/lib/store/selected-calls";
import { readNumberLook } from "../../../number-look";
import { matchingPage, pickerChoices } from "../../choices";
import type { Query } from "../../query";

export const metadata = { title: "选来电" };

export default async function ChooseCallsPage({ searchParams }: { searchParams: Promise<Query> }) {
  // Without a space there is nothing to choose from.
  const ownerId = (await ownerOrSignIn(addressOf("/complaints/new/calls", await searchParams))) ?? "";
  const query = await opened(await searchParams);
  if (isSpoiled(query))
    return <SpoiledChoice back="/complaints" name="选来电" again="/complaints/new/calls" />;
  const selection = await widened(ownerId, readSelection(query));
  const today = dayInBeijing(new Date());
  const doors = sealed(ownerId || null, "/complaints/new", selectionQuery(selection));
  const [choices, matching, taken] = await inHeavyTurn(ownerId, async () => [
    await pickerChoices(ownerId, selection, readNumberLook(query)),
    await matchingPage(ownerId, selection, query, today),
    await countSelected(ownerId, selection),
  ]);
  return (
    <ChooseCalls
      back={doors}
      at="/complaints/new/calls"
      choices={choices}
      matching={matching}
      taken={taken}
      today={today}
      said={tooManyCalls(taken, mostCallsOfLetter()) ?? undefined}
    >
      <Button type="submit" name="go" value="/complaints/new" wide>
        就用这些
      </Button>
    </ChooseCalls>
  );
}
