import { Words } from "@/components/ui/words";
import { allOf, timesInWords } from "@/lib/calls/kind-count";
import { size, type WeekDay, weeksInWords } from "./five-weeks";

/** The same five weeks as a calendar, where there is room for it. */
export function Month({ weeks }: { weeks: WeekDay[] }) {
  const { total, most, words } = weeksInWords(weeks);
  return (
    <section className="section">
      <div className="head">
        <h2>
          近五周<Words>{timesInWords(total)}</Words>
        </h2>
        {allOf(most) > 0 && (
          <span className="soft">
            最多一天<Words>{timesInWords(most)}</Words>
          </span>
        )}
      </div>
      <div className="days month" role="img" aria-label={words}>
        {[..."一二三四五六日"].map((name) => (
          <div key={name} className="wd">
            {name}
          </div>
        ))}
        {weeks.map(({ day, when, ...count }) => (
          <div
            key={day}
            className={`md c${size(allOf(count))} ${when === "today" ? "now" : when === "ahead" ? "off" : ""}`}
          >
            <span>{Number(day.slice(8))}</span>
          </div>
        ))}
      </div>
    </section>
  );
}
