import { Words } from "@/components/complaints/words";
import { type CalendarDay, countWeeks } from "@/lib/deadlines/count-weeks";
import { countedInWords } from "@/lib/deadlines/counted";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { isOverdue, leftInWords } from "@/lib/deadlines/left";
import { monthDay } from "@/lib/deadlines/spoken";
import { dayZeroLeftOut, endsAfterDaysOff } from "@/lib/law/counting-refs";
import { placesInPrint } from "@/lib/law/print";
import { CountDay } from "./count-day";
import "./count-calendar.css";

/** Weeks that are shown at once; a longer count is folded, its last days stand in the words. */
const atOnce = 7;

/** One date, counted day by day on a calendar, with how it was counted and by which rule. */
export function CountCalendar({ deadline, today, zeroName = "不算" }: CountProps) {
  const weeks = countWeeks(deadline, today);
  const grid = <Weeks weeks={weeks} deadline={deadline} today={today} zeroName={zeroName} />;
  return (
    <div className="count">
      {weeks.length <= atOnce ? (
        grid
      ) : (
        <>
          <Due deadline={deadline} today={today} />
          <details>
            <summary className="fold">一天一天数给你看</summary>
            {grid}
          </details>
        </>
      )}
      <p className="mt-4">
        <Words>{countedInWords(deadline.from, deadline.span)}</Words>
      </p>
      <details>
        <summary className="fold">依据</summary>
        <p>
          <b>{deadline.status}</b>　{deadline.basis}
        </p>
        <p className="soft mt-1">{howCounted(deadline)}</p>
      </details>
      <a className="fold" href="/export/dates.ics" download>
        放进日历
      </a>
    </div>
  );
}

/** The rules of counting itself are those of civil law; offices count so by custom. */
function howCounted({ span }: Deadline): string {
  const rules = span.unit === "日" ? [dayZeroLeftOut, endsAfterDaysOff] : [dayZeroLeftOut];
  const source = span.unit === "工作日" ? "；放假、调休照国务院办公厅每年的通知" : "";
  return `数法照${placesInPrint(rules)}，各处多半也这样数${source}。`;
}

function Weeks({ weeks, deadline, today, zeroName }: Required<CountProps> & { weeks: CalendarDay[][] }) {
  const last = weeks.findIndex((week) => week.some(({ role }) => role === "due"));
  const dueAt = weeks[last]?.findIndex(({ role }) => role === "due") ?? 6;
  // Where the week of the due day has room beside it, the words stand there.
  const room = last === weeks.length - 1 && dueAt <= 2;
  return (
    <>
      <table className="count-days">
        <caption className="vh">
          从{monthDay(deadline.from, today)}数到{monthDay(deadline.on, today)}
        </caption>
        <thead>
          <tr>
            {[..."一二三四五六日"].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, at) => (
            <tr key={week[0]?.day}>
              {(room && at === last ? week.slice(0, dueAt + 1) : week).map((one) => (
                <CountDay key={one.day} one={one} zeroName={zeroName} />
              ))}
              {room && at === last && (
                <td className="beside" colSpan={6 - dueAt}>
                  <Due deadline={deadline} today={today} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!room && weeks.length <= atOnce && <Due deadline={deadline} today={today} />}
    </>
  );
}

function Due({ deadline, today }: CountProps) {
  return (
    <p className={isOverdue(deadline, today) ? "due-words late" : "due-words"}>
      <b>
        <Words>{leftInWords(deadline, today)}</Words>
      </b>
      <br />
      {deadline.name}
    </p>
  );
}

type CountProps = {
  deadline: Deadline;
  today: Day;
  /** What happened on day zero, in two or three characters: 提交, 收到. */
  zeroName?: string;
};
