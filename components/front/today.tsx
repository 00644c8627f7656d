import NextLink from "next/link";
import { CallRow } from "@/components/calls/call-list";
import { NewCallButton } from "@/components/calls/new-call-button";
import { When } from "@/components/calls/when";
import { Dock } from "@/components/ui/dock";
import { Link } from "@/components/ui/link";
import { Masthead } from "@/components/ui/masthead";
import { mainId, Places } from "@/components/ui/places";
import { Row } from "@/components/ui/row";
import { TitleWords } from "@/components/ui/title-words";
import { Words } from "@/components/ui/words";
import { timesInWords } from "@/lib/calls/kind-count";
import { dayInBeijing, daysBetween } from "@/lib/deadlines/beijing";
import { spokenDay, weekdayName } from "@/lib/deadlines/spoken";
import { dateInWords } from "@/lib/letters/wording";
import { nextDate } from "./dates";
import { Dots } from "./dots";
import { type Ending, EndingNote } from "./ending-note";
import { fiveWeeks } from "./five-weeks";
import type { FrontFacts } from "./front-facts";
import { MatterRoad } from "./matter-road";
import { Month } from "./month";
import { QuickNumber } from "./quick-number";
import { headline, todo } from "./todo";

/** `wantsCode`: there is a name and a password, but nothing that helps who forgets it. */
type Props = { facts: FrontFacts; ending: Ending | null; wantsCode: boolean };

/** The front page of somebody who has logged calls. */
export function Today({ facts, ending, wantsCode }: Props) {
  const weeks = fiveWeeks(facts.perDay, facts.today);
  return (
    <>
      <Places here="今天" />
      <main className="page bar" id={mainId} tabIndex={-1}>
        <Masthead line={<DateLine today={facts.today} />} ear={<Dots weeks={weeks} />} />
        <div className="cols">
          <div>
            {ending && <EndingNote ending={ending} />}
            <Things facts={facts} />
            {facts.matter && <MatterRoad matter={facts.matter} next={facts.nextMatter} />}
            {wantsCode && (
              <Link href="/me/code" go>
                做个恢复码，忘了密码也打得开
              </Link>
            )}
          </div>
          <Recent facts={facts} />
          <div className="only-wide">
            <QuickNumber />
            <Month weeks={weeks} />
          </div>
        </div>
        <p className="colophon only-wide">清静只整理你记下的事实。提交、验证码和签名，都由你自己来。</p>
      </main>
      <Dock onlyNarrow>
        <NewCallButton />
      </Dock>
    </>
  );
}

function DateLine({ today }: { today: string }) {
  return (
    <>
      <span className="date">{dateInWords(today)}</span>　<span className="nw">周{weekdayName(today)}</span>
    </>
  );
}

function Things({ facts }: { facts: FrontFacts }) {
  const things = todo(facts);
  return (
    <>
      <h1 className="mt-4 lg:mt-0">
        <TitleWords>{headline(things)}</TitleWords>
      </h1>
      <ol className="due">
        {things.map(({ href, lead, sub }) => (
          <li key={`${href} ${lead}`}>
            <Row href={href} lead={lead} sub={<Words>{sub}</Words>} />
          </li>
        ))}
      </ol>
      <Ahead facts={facts} />
    </>
  );
}

/** One line on what comes next from somebody, and the way to take every date along. */
function Ahead({ facts: { complaints, save, today } }: { facts: FrontFacts }) {
  const next = nextDate(complaints, today);
  if (!next && save.length === 0) return null;
  return (
    <p className="coming">
      {next && (
        <NextLink href={next.href} prefetch={false}>
          <b className="date">{spokenDay(next.on, today)}</b>
          <span>{next.text}</span>
        </NextLink>
      )}
      <a className="soft only-wide" href="/export/dates.ics">
        放进日历
      </a>
    </p>
  );
}

function Recent({ facts: { recent, total, today } }: { facts: FrontFacts }) {
  return (
    <section className="section">
      <div className="head">
        <h2>最近来电</h2>
        <NextLink href="/calls" prefetch={false} className="soft">
          全部<Words>{timesInWords(total)}</Words>
        </NextLink>
      </div>
      <ul className="rows">
        {recent.map((call) => (
          <li key={call.id}>
            <CallRow
              call={call}
              at={<When at={call.at} today={today} dayOnly={daysBetween(dayInBeijing(call.at), today) > 1} />}
            />
          </li>
        ))}
      </ul>
      <Link href="/import" go>
        从手机、详单、截图、文字导入
      </Link>
    </section>
  );
}
