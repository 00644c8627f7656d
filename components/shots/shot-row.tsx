import { Icon } from "@/components/ui/icon";
import { triangleAlert } from "@/components/ui/icons";
import { TickRow } from "@/components/ui/tick-row";
import { markedAs } from "@/lib/imports/marked-as";
import { secondsInWords } from "@/lib/letters/wording";
import { Crop } from "./crop";
import type { DraftRow, Shot } from "./shot";
import { ShotField } from "./shot-field";
import { countWords, noClockWords } from "./words";

type Shown = {
  shot: Shot;
  row: DraftRow;
  today: string;
  errors: Record<string, string>;
  onChange: (set: Partial<DraftRow>) => void;
};

/** One row beside its own part of the picture; it counts only when the person has ticked it. */
export function ShotRowPart({ shot, row, today, errors, onChange }: Shown) {
  const { url, width, height } = shot;
  const error = (name: string) => errors[`${row.nth}.${name}`] ?? null;
  return (
    <li className="shotrow">
      <Crop url={url} width={width} height={height} box={row.box} alt={`截图上的第${row.nth}行`} />
      <div>
        {row.digits === "" ? (
          <p className="mt-3">图上没显示号码，照没显示号码记。</p>
        ) : (
          <ShotField
            label="号码"
            type="text"
            big
            value={row.number}
            error={error("number")}
            onChange={(number) => onChange({ number })}
          />
        )}
        <Doubts row={row} about="number" />
        <div className="grid grid-cols-2 gap-3">
          <ShotField
            label="哪天"
            type="date"
            max={today}
            value={row.day}
            error={error("day")}
            onChange={(day) => onChange({ day, ownTime: true })}
          />
          <ShotField
            label="几点"
            type="time"
            value={row.time}
            error={error("time")}
            onChange={(time) => onChange({ time, ownTime: true })}
          />
        </div>
        <Doubts row={row} about="time" wrong={error("time") !== null} />
        <Words row={row} />
        <div className="mt-2">
          <TickRow checked={row.ticked} onChange={(event) => onChange({ ticked: event.target.checked })}>
            <b>对过图了，记这一条</b>
          </TickRow>
        </div>
      </div>
    </li>
  );
}

type DoubtsShown = { row: DraftRow; about: "number" | "time"; wrong?: boolean };

/** What to look at again; a clock that was not read, be it shown or not, is said too, unless its field says so (`wrong`). */
function Doubts({ row, about, wrong }: DoubtsShown) {
  const texts = row.doubts.filter((doubt) => doubt.about === about).map(({ text }) => text);
  if (about === "time" && row.timeDoubt) texts.push(row.timeDoubt);
  if (about === "time" && row.time === "" && !row.said?.time && !wrong) texts.push(noClockWords(row.said));
  if (texts.length === 0) return null;
  return (
    <p className="shotdoubt">
      <Icon of={triangleAlert} small />
      <span>{texts.join("；")}</span>
    </p>
  );
}

function Words({ row }: { row: DraftRow }) {
  const words = [
    row.said?.text && `图上写着${row.said.text}`,
    markedAs(row.label),
    row.outcome && outcomeWords[row.outcome],
    row.seconds ? secondsInWords(row.seconds) : null,
    row.count > 1 && countWords(row.count, row.said),
  ].filter(Boolean);
  return words.length > 0 ? <p className="soft mt-2">{words.join("，")}</p> : null;
}

const outcomeWords = {
  answered: "接了",
  "one-ring": "响一声",
  missed: "没接",
  rejected: "拒接",
  blocked: "被拦下了",
} as const;
