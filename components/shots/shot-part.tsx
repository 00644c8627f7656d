import { Icon } from "@/components/ui/icon";
import { x } from "@/components/ui/icons";
import { Section } from "@/components/ui/section";
import type { Taken } from "@/lib/imports/screenshot/resolve";
import type { LeftRow } from "@/lib/imports/screenshot/row";
import { Crop } from "./crop";
import type { DraftRow, Shot } from "./shot";
import { ShotRowPart } from "./shot-row";
import { TakenPart } from "./taken-part";
import { troubleWords } from "./words";

type Shown = {
  shot: Shot;
  nth: number;
  today: string;
  errors: Record<string, string>;
  onRow: (nth: number, set: Partial<DraftRow>) => void;
  onTaken: (taken: Taken | null) => void;
  onDrop: () => void;
};

/** One picture: what was read from it, row by row, and what was left out. */
export function ShotPart({ shot, nth, today, errors, onRow, onTaken, onDrop }: Shown) {
  const { rows, left, state, trouble, small } = shot;
  return (
    <Section
      title={`第${nth}张`}
      end={
        <button type="button" className="x" onClick={onDrop} aria-label={`不要第${nth}张`}>
          <Icon of={x} />
        </button>
      }
    >
      {state === "waiting" && <p className="soft">{shot.file.name}，排着队</p>}
      {state === "reading" && <p className="soft">{shot.file.name}，正在认</p>}
      {state === "failed" && trouble && <p role="alert">{troubleWords[trouble]}</p>}
      {small && <p role="status">图上的字太小，会认漏、认错。把列表放大，再截一张。</p>}
      {state === "read" && rows.length === 0 && (
        <p>这张上没认出来电的号码。是来电列表的话，截清楚些再选；不是就不用了。</p>
      )}
      {state === "read" && rows.length > 0 && (
        <>
          <p>
            认出<b className="nw">{rows.length}行</b>。一行一行对着图看，对的勾选。
          </p>
          <TakenPart shot={shot} today={today} onTaken={onTaken} />
          <ol className="shotrows">
            {rows.map((row) => (
              <ShotRowPart
                key={row.nth}
                shot={shot}
                row={row}
                today={today}
                errors={errors}
                onChange={(set) => onRow(row.nth, set)}
              />
            ))}
          </ol>
        </>
      )}
      {state === "read" && left.length > 0 && <LeftOut shot={shot} left={left} />}
    </Section>
  );
}

function LeftOut({ shot, left }: { shot: Shot; left: LeftRow[] }) {
  return (
    <div className="shotleft">
      <h3>
        还有<span className="nw">{left.length}行</span>没列出来
      </h3>
      <ul>
        {left.map(({ box, reason }) => (
          <li key={`${box.y} ${reason}`}>
            <Crop url={shot.url} width={shot.width} height={shot.height} box={box} alt="" />
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
