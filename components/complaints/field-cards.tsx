import type { ReactNode } from "react";
import { OtherWays, type OwnPicture } from "@/components/fill/other-ways";
import { Dock } from "@/components/ui/dock";
import { Progress } from "@/components/ui/progress";
import { Top } from "@/components/ui/top";
import { Words } from "@/components/ui/words";
import type { FieldCard as Card } from "@/lib/letters/letter";
import { FieldCard } from "./field-card";
import { FieldRow } from "./field-row";
import { NextField } from "./next-field";
import "./complaints.css";

type Shown = {
  /** The address of this page up to the call and the field. */
  here: string;
  back: string;
  /** As on the door: 12321举报. */
  name: string;
  site: string;
  card: Card;
  /** Pictures of this call, to be uploaded there. */
  pictures: OwnPicture[];
  /** This call and how many there are, counted from 1. */
  call: number;
  calls: number;
  next: Card | null;
  /** The field in hand, counted from 1. */
  place: number;
};

/** More fields than any form has. */
const most = 100;

/** The authority's own form for one call: one field in hand, the others before and after it in the form's order. */
export function FieldCards(shown: Shown) {
  const { here, back, name, site, card, pictures, call, calls, next, place } = shown;
  const { fields } = card;
  const field = fields[place - 1];
  const after = fields[place];
  const at = (index: number) => `${here}&call=${call}&field=${index + 1}`;
  if (!field) return null;
  const rows = (from: number, to: number) =>
    fields
      .slice(from, to)
      .map((one, nth) => (
        <FieldRow key={one.label} field={one} href={at(from + nth)} past={from + nth < place} />
      ));
  return (
    <main className="page foot column">
      <Top
        back={back}
        name={`填${name}`}
        end={
          calls > 1 && (
            <>
              第<Words>{`${call}张`}</Words>表，共<Words>{`${calls}张`}</Words>
            </>
          )
        }
      />
      <Progress value={place / fields.length} label={`第${place}项，共${fields.length}项`} />
      <p className="soft">{card.title}</p>
      <PastFields>{rows(Math.max(0, place - 1 - most), place - 1)}</PastFields>
      <FieldCard field={field} place={place} of={fields.length} />
      <ol className="fields" start={place + 1}>
        {rows(place, place + most)}
      </ol>
      <p className="mt-4">
        验证码、同意条款和提交都要你自己来，清静不替你点。
        <a className="touch" href={site} target="_blank" rel="noreferrer">
          打开它的网站
        </a>
      </p>
      <OtherWays card={card} pictures={pictures} />
      <Dock>
        {after ? (
          <NextField href={at(place)} copies={after.way === "copy" ? after.value : null}>
            下一项：{after.label}
          </NextField>
        ) : (
          <NextCall here={here} back={back} call={call} next={next} />
        )}
      </Dock>
    </main>
  );
}

/** The last two stand above the card, so that the card stays in sight; those before them fold away. */
function PastFields({ children }: { children: ReactNode[] }) {
  const folded = children.slice(0, -2);
  return (
    <>
      {folded.length > 0 && (
        <details>
          <summary className="fold">
            前面还有<Words>{`${folded.length}项`}</Words>
          </summary>
          <ol className="fields">{folded}</ol>
        </details>
      )}
      <ol className="fields" start={folded.length + 1}>
        {children.slice(-2)}
      </ol>
    </>
  );
}

/** After the last field: the next call, or back to the letter. */
function NextCall({
  here,
  back,
  call,
  next,
}: {
  here: string;
  back: string;
  call: number;
  next: Card | null;
}) {
  if (!next) {
    return (
      <NextField href={back} copies={null}>
        都填完了，回到信
      </NextField>
    );
  }
  return (
    <NextField href={`${here}&call=${call + 1}&field=1`} copies={null}>
      填下一张表<span className="sr-only">：{next.title}</span>
    </NextField>
  );
}
