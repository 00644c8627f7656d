import { size, type WeekDay, weeksInWords } from "./five-weeks";

/** The right ear of the masthead: five weeks of days, a larger dot for more calls. */
export function Dots({ weeks }: { weeks: WeekDay[] }) {
  const { total, words } = weeksInWords(weeks);
  return (
    <figure className="ear only-narrow">
      <div className="dots" role="img" aria-label={words}>
        {weeks.map(({ day, count, when }) => (
          <i key={day} className={when === "ahead" ? "none" : `n${size(count)} ${when}`} />
        ))}
      </div>
      <figcaption>
        五周<span className="nw">{total}次</span>
      </figcaption>
    </figure>
  );
}
