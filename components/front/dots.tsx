import { Words } from "@/components/ui/words";
import { allOf, timesInWords } from "@/lib/calls/kind-count";
import { size, type WeekDay, weeksInWords } from "./five-weeks";

/** The right ear of the masthead: five weeks of days, a larger dot for more calls. */
export function Dots({ weeks }: { weeks: WeekDay[] }) {
  const { total, words } = weeksInWords(weeks);
  return (
    <figure className="ear only-narrow">
      <div className="dots" role="img" aria-label={words}>
        {weeks.map(({ day, when, ...count }) => (
          <i key={day} className={when === "ahead" ? "none" : `n${size(allOf(count))} ${when}`} />
        ))}
      </div>
      <figcaption>
        近五周<Words>{timesInWords(total)}</Words>
      </figcaption>
    </figure>
  );
}
