import NextLink from "next/link";
import { howNames } from "@/lib/calls/call";
import { categories } from "@/lib/calls/categories";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { RowState } from "@/lib/imports/choice";
import { markedAs } from "@/lib/imports/marked-as";
import { momentInWords } from "@/lib/imports/moment";
import type { Given } from "@/lib/imports/pasted/given-day";
import type { ListedRow } from "@/lib/imports/preview";
import { toCall } from "@/lib/imports/to-call";
import { secondsInWords } from "@/lib/letters/wording";
import { RowDay } from "./row-day";
import { RowTick } from "./row-tick";

type Shown = {
  rows: ListedRow[];
  more: number;
  turn: (nth: number, on: boolean) => Promise<void>;
  /** Says whether they told the caller to stop, where the words beside the call say so. */
  sayNo: (nth: number, on: boolean) => Promise<void>;
  sayMoment: (nth: number, said: Given) => Promise<boolean>;
  today: Day;
  moreHref: string;
};

/** The rows of one number, latest first, each with its own tick. */
export function OpenedRows({ rows, more, turn, sayNo, sayMoment, today, moreHref }: Shown) {
  return (
    <div className="pl-10">
      <ul className="rows">
        {rows.map((row) => (
          <li key={row.nth}>
            {row.state === "new" ? (
              <RowTick state={row.ticked ? "all" : "none"} turn={turn.bind(null, row.nth)}>
                <RowWords row={row} />
              </RowTick>
            ) : (
              <div className="py-2">
                <RowWords row={row} />
              </div>
            )}
            {row.state !== "out" && row.said.spoken !== undefined && (
              <RowDay day={dayInBeijing(row.said.at)} today={today} give={sayMoment.bind(null, row.nth)} />
            )}
            {row.state === "new" && row.said.saidNo !== undefined && (
              <RowTick state={row.said.saidNo ? "all" : "none"} turn={sayNo.bind(null, row.nth)}>
                我说过不要再打
              </RowTick>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <NextLink className="link" href={moreHref} prefetch={false} scroll={false}>
          还有{more}条
        </NextLink>
      )}
    </div>
  );
}

const stateWords: Record<RowState, string> = { new: "", known: "原来就有", out: "你打出去的", rejected: "" };

function RowWords({ row: { said, state, deleted } }: { row: ListedRow }) {
  const call = toCall(said);
  const facts = [
    said.kind === "sms" ? "短信" : null,
    said.direction === null && `没写是谁${said.kind === "sms" ? "发" : "打"}给谁`,
    call.how && howNames[call.how],
    call.seconds !== null && secondsInWords(call.seconds),
    call.category !== null && categories[call.category],
    markedAs(said.label),
    said.wrote && `原文：${said.wrote}`,
    stateWords[state],
    deleted && state === "new" && "你删过",
    ...said.doubts,
  ].filter(Boolean);
  return (
    <>
      <span className="date">{momentInWords(said)}</span>
      {facts.length > 0 && <span className="soft block">{facts.join("，")}</span>}
      {said.smsText && state !== "out" && <span className="soft block">{said.smsText.slice(0, 200)}</span>}
    </>
  );
}
