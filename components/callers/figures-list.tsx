import { Words } from "@/components/ui/words";
import { timesInWords } from "@/lib/calls/kind-count";
import type { LogFigures } from "@/lib/calls/log-figures";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import { verbsOf } from "./verbs";

/** The figures an authority asks for, as rows of words and numbers. */
export function FiguresList({ told, today }: { told: LogFigures; today: Day }) {
  const { messages, busiestWeek: most } = told;
  const { unit } = verbsOf(told);
  const rows: [string, string, string?][] = [
    [
      "一共",
      timesInWords({ calls: told.total - messages, messages }),
      messages > 0 && messages < told.total ? "下面的次数，短信也算在内" : "",
    ],
    ["一周最多", `${most?.count ?? 0}${unit}`, most ? `${monthDay(most.from, today)}那周` : ""],
    ["夜里", `${told.night}${unit}`, "22时到次日8时，仅统计时段"],
    ["周六周日", `${told.weekend}${unit}`, "放假和调休上班的不算"],
    ["节假日", `${told.holiday}${unit}`, uncertainInWords(told)],
    ...(messages === told.total ? [] : ringsOf(told)),
  ];
  return (
    <dl className="figures">
      {rows.map(([name, count, more]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>
              <Words>{count}</Words>
            </b>
            {more && <span className="soft block">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What only a call does. */
function ringsOf({ oneRing, missed, robot }: LogFigures): [string, string][] {
  return [
    ["响一声就挂", `${oneRing}次`],
    ["未接", `${missed}次`],
    ["自动语音", `${robot}次`],
  ];
}

function uncertainInWords({ uncertain }: LogFigures): string {
  const years = uncertain.map((year) => `${year}年`).join("、");
  return years === "" ? "按国务院办公厅的安排" : `${years}的安排还没收录，只算了日期固定的节日`;
}
