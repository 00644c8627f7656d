import type { CalendarDay } from "@/lib/deadlines/count-weeks";

/** One day of a count: its date, 休 or 班, and below what it counts for. */
export function CountDay({ one, zeroName }: { one: CalendarDay; zeroName: string }) {
  const { day, role, mark, isToday } = one;
  return (
    <td className={`count-day ${role} ${isToday ? "now" : ""}`} aria-current={isToday ? "date" : undefined}>
      <span className="d">
        <span>
          {day.endsWith("-01") && <span className="vh">{Number(day.slice(5, 7))}月</span>}
          {Number(day.slice(8))}
        </span>
        {mark && <em>{mark}</em>}
      </span>
      <Below one={one} zeroName={zeroName} />
    </td>
  );
}

function Below({ one: { role, nth, isToday }, zeroName }: { one: CalendarDay; zeroName: string }) {
  if (isToday) return <small>今天</small>;
  if (role === "due") return <small>最晚</small>;
  if (role === "zero") return <small>{zeroName}</small>;
  if (nth === null) return null;
  return (
    <small>
      <span className="vh">第</span>
      {nth}天
    </small>
  );
}
