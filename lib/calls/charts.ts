import type { Bar, Chart } from "@/lib/charts/chart";
import type { Figures } from "./figures";

/** Calls per day as a calendar, with the days off and those worked instead. */
export function calendarOf({ days }: Pick<Figures, "days">): Chart {
  const marked = (mark: "休" | "班") => days.filter((one) => one.mark === mark).map(({ day }) => day);
  const counts = days.map(({ count }) => count);
  return { form: "calendar", from: days[0]?.day ?? "", counts, off: marked("休"), worked: marked("班") };
}

/** 0时 … 23时: what the bars of hoursOf stand for. */
export const hourNames = Array.from({ length: 24 }, (_, hour) => `${hour}时`);

/** Calls per hour of the day; the night, 22 to 8, in the second tone. Every third hour has its label. */
export function hoursOf(hours: readonly number[]): Chart {
  return {
    form: "columns",
    labels: hours.map((_, hour) => (hour % 3 === 0 ? String(hour) : "")),
    counts: [...hours],
    soft: hours.map((_, hour) => hour).filter((hour) => hour >= 22 || hour < 8),
    key: { ink: "8时至22时", soft: "22时至次日8时" },
  };
}

/** One bar to a number or caller, in the order given. */
export function barsOf(rows: { label: string; count: number }[]): Chart {
  return { form: "rows", rows: rows.map(({ label, count }) => ({ label, bars: [{ name: "", count }] })) };
}

/** Two bars to an event: before in the second tone, after in ink. null while no day after any of them is over. */
export function beforeAndAfter(
  rows: { label: string; days: number; before: number; after: number }[],
): Chart | null {
  const comparable = rows.filter(({ days }) => days > 0);
  if (comparable.length === 0) return null;
  return {
    form: "rows",
    rows: comparable.map(({ label, days, before, after }) => {
      const bars: Bar[] = [
        { name: `前${days}天`, count: before, soft: true },
        { name: `后${days}天`, count: after },
      ];
      return { label, bars };
    }),
  };
}
