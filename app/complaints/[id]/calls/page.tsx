import { redirect } from "next/navigation";
import { ChooseCalls } from "@/components/complaints/choose-calls";
import { Button } from "@/components/ui/button";
import { SpoiledChoice } from "@/components/ui/spoiled";
import { requireOwner } from "@/lib/auth/owner";
import { addressOf, isSpoiled, opened, sealed } from "@/lib/auth/sealed-query";
import { tooManyCalls } from "@/lib/complaints/most-calls";
import { readSelection, selectionQuery } from "@/lib/complaints/selection";
import { selectionOf } from "@/lib/complaints/selection-of";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { allCalls } from "@/lib/store/calls";
import { mostCallsOfLetter } from "@/lib/store/letter-calls";
import { widened } from "@/lib/store/narrowed-counts";
import { countSelected } from "@/lib/store/selected-calls";
import { readNumberLook } from "../../../number-look";
import { draftAddress } from "../../address";
import { ownComplaintOf } from "../../case";
import { matchingPage, pickerChoices } from "../../choices";
import type { Query } from "../../query";
import { changeCalls } from "../actions";

export const metadata = { title: "选来电" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function ChangeCallsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ownerId = await requireOwner(addressOf(`/complaints/${id}/calls`, await searchParams));
  const { complaint } = await ownComplaintOf(ownerId, id);
  const here = `/complaints/${complaint.id}/calls`;
  const query = await opened(await searchParams);
  if (isSpoiled(query))
    return (
      <SpoiledChoice
        back={draftAddress(complaint)}
        name="选来电"
        again={sealed(ownerId, here, { own: "1" })}
      />
    );
  // From the draft: its own calls, said as a rule that can be changed.
  if (query.own)
    redirect(sealed(ownerId, here, selectionQuery(selectionOf(await allCalls(ownerId), complaint.callIds))));
  const selection = await widened(ownerId, readSelection(query));
  const today = dayInBeijing(new Date());
  const taken = await countSelected(ownerId, selection);
  const same = query.same ? "信里本来就是这些来电，没有变。" : undefined;
  return (
    <ChooseCalls
      back={draftAddress(complaint)}
      at={here}
      choices={await pickerChoices(ownerId, selection, readNumberLook(query))}
      matching={await matchingPage(ownerId, selection, query, today)}
      taken={taken}
      today={today}
      said={tooManyCalls(taken, mostCallsOfLetter()) ?? same}
    >
      <Button type="submit" formAction={changeCalls.bind(null, complaint.id)} wide>
        信里就写这些
      </Button>
    </ChooseCalls>
  );
}
