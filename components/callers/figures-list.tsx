import { Words } from "@/components/ui/words";
import { timesInWords } from "@/lib/calls/kind-count";
import type { LogFigures } from "@/lib/calls/log-figures";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";

/** The figures an authority asks for, as rows of words and numbers. */
export function FiguresList({ told, today }: { told: LogFigures; today: Day }) {
  const { messages, busiestWeek: most } = told;
  const rows: [string, string, string?][] = [
    [
      "一共",
      timesInWords({ calls: told.total - messages, messages }),
      messages > 0 ? "下面的次数，短信也算在内" : "",
    ],
    ["一周最多", `${most?.count ?? 0}次`, most ? `${monthDay(most.from, today)}那周` : ""],
    ["夜里", `${told.night}次`, "22时到次日8时，仅统计时段"],
    ["周六周日", `${told.weekend}次`, "放假和调休上班的不算"],
    ["节假日", `${told.holiday}次`, uncertainInWords(told)],
    ["响一声就挂", `${told.oneRing}次`],
    ["未接", `${told.missed}次`],
    ["自动语音", `${told.robot}次`],
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

function uncertainInWords({ uncertain }: LogFigures): string {
  const years = uncertain.map((year) => `${year}年`).join("、");
  return years === "" ? "按国务院办公厅的安排" : `${years}的安排还没收录，只算了日期固定的节日`;
}
