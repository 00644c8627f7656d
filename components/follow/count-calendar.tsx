import { Words } from "@/components/ui/words";
import { countWeeks } from "@/lib/deadlines/count-weeks";
import { countedInWords } from "@/lib/deadlines/counted";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { lastDay } from "@/lib/deadlines/left";
import { monthDay } from "@/lib/deadlines/spoken";
import { dayZeroLeftOut, endsAfterDaysOff } from "@/lib/law/counting-refs";
import { placesInPrint } from "@/lib/law/print";
import { CountTable } from "./count-table";
import { DueWords } from "./due-words";
import "./count-calendar.css";

/** Weeks that are shown at once; a longer count is folded, its last days stand in the words. */
const atOnce = 7;

type Shown = { deadline: Deadline; filedOn: Day; today: Day };

/** One date, counted day by day on a calendar, with how it was counted and by which rule. */
export function CountCalendar({ deadline, filedOn, today }: Shown) {
  const words = <DueWords deadline={deadline} today={today} />;
  const weeks = countWeeks(deadline, today);
  // A date may run from another one: from the day they have to take it up.
  const zeroName = deadline.from === filedOn ? "提交" : "不算";
  const caption = `从${monthDay(deadline.from, today)}数到${monthDay(lastDay(deadline), today)}`;
  const table = { weeks, zeroName, caption };
  return (
    <div className="count">
      {weeks.length <= atOnce ? (
        <CountTable {...table} beside={words} />
      ) : (
        <>
          {words}
          <details>
            <summary className="fold">查看计算过程</summary>
            <CountTable {...table} />
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
      <a className="fold" href="/export/dates.ics">
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
