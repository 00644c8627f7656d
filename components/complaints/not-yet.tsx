import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { TitleWords } from "@/components/ui/title-words";
import type { DoorState } from "./door-state";
import { LetterTexts } from "./letter-text";
import { Needs, Steps, type ToPlace } from "./needs";
import "./complaints.css";

/** Why this letter cannot be written yet, each reason with its next step. Nothing can be issued from here. */
export function NotYet({ complaintId, door }: { complaintId: string; door: DoorState }) {
  const answers = `/complaints/${complaintId}/answers`;
  const toPlace = (place: string) => `${answers}${place}`;
  return (
    <>
      <p className="title">
        <TitleWords>{door.state === "closed" ? "这封信还不能写" : "还差一点，就能写成"}</TitleWords>
      </p>
      <div className="mt-3">
        <Steps door={door} toPlace={toPlace} />
        <LetterTexts texts={door.before} open />
        <Needs door={door} toPlace={toPlace} />
      </div>
      <Dock>
        <ButtonLink href={firstPlace(door, toPlace) ?? answers} wide>
          补上
        </ButtonLink>
      </Dock>
    </>
  );
}

/** Where the first thing that is missing can be filled. A closed door is opened by its answers. */
function firstPlace({ state, needs }: DoorState, toPlace: ToPlace): string | undefined {
  const href = state === "closed" ? undefined : needs.find((need) => need.required)?.next?.href;
  return href?.startsWith("#") ? toPlace(href) : href;
}
