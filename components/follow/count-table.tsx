import type { CalendarDay } from "@/lib/deadlines/count-weeks";
import { CountDay } from "./count-day";

type Shown = {
  /** Monday first. */
  weeks: CalendarDay[][];
  /** What happened on day zero, in two or three characters: 提交. */
  zeroName: string;
  caption: string;
  /** Stands after the last day where its week has room, else below. */
  beside?: React.ReactNode;
};

/** The weeks of a count, a row each. */
export function CountTable({ weeks, zeroName, caption, beside }: Shown) {
  const dueAt = weeks.at(-1)?.findIndex(({ role }) => role === "due") ?? -1;
  const hasRoom = beside !== undefined && dueAt >= 0 && dueAt <= 2;
  const whole = hasRoom ? weeks.slice(0, -1) : weeks;
  const last = hasRoom ? weeks.at(-1) : undefined;
  return (
    <>
      <table className="count-days">
        <caption className="vh">{caption}</caption>
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
          {whole.map((week) => (
            <tr key={week[0]?.day}>
              <Days week={week} zeroName={zeroName} />
            </tr>
          ))}
          {last && (
            <tr>
              <Days week={last.slice(0, dueAt + 1)} zeroName={zeroName} />
              <td className="beside" colSpan={6 - dueAt}>
                {beside}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {!last && beside}
    </>
  );
}

function Days({ week, zeroName }: { week: CalendarDay[]; zeroName: string }) {
  return week.map((one) => <CountDay key={one.day} one={one} zeroName={zeroName} />);
}
