import { size, type WeekDay, weeksInWords } from "./five-weeks";

/** The same five weeks as a calendar, where there is room for it. */
export function Month({ weeks }: { weeks: WeekDay[] }) {
  const { total, most, words } = weeksInWords(weeks);
  return (
    <section className="section">
      <div className="head">
        <h2>
          五周<span className="nw">{total}次</span>
        </h2>
        {most > 0 && (
          <span className="soft">
            最多一天<span className="nw">{most}次</span>
          </span>
        )}
      </div>
      <div className="days month" role="img" aria-label={words}>
        {[..."一二三四五六日"].map((name) => (
          <div key={name} className="wd">
            {name}
          </div>
        ))}
        {weeks.map(({ day, count, when }) => (
          <div
            key={day}
            className={`md c${size(count)} ${when === "today" ? "now" : when === "ahead" ? "off" : ""}`}
          >
            <span>{Number(day.slice(8))}</span>
          </div>
        ))}
      </div>
    </section>
  );
}
