import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import type { SaveBefore } from "@/lib/complaints/save-before";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";

/** The rest is months away. */
const atOnce = 3;

/** What others keep only for a while, the nearest first, each with where that was read and how sure it is. */
export function SaveSoon({ save, today }: { save: SaveBefore[]; today: Day }) {
  const near = save.slice(0, atOnce);
  if (near.length === 0) return null;
  return (
    <Section title="及时保存">
      <ul className="rows">
        {near.map(({ id, href, name, on }) => (
          <li key={id}>
            <Row href={href} lead={name} at={<span className="date">到{monthDay(on, today)}</span>} />
          </li>
        ))}
      </ul>
      <details>
        <summary className="fold">依据</summary>
        {rulesOf(near).map(({ status, basis, unverified, source, checkedOn }) => (
          <p key={basis} className="mt-1">
            <b>{status}</b>　<Words>{basis}</Words>。<b>没能核对</b>：{unverified}。
            <span className="label block">
              {source}，<span className="nw">{checkedOn}查</span>
            </span>
          </p>
        ))}
      </details>
    </Section>
  );
}

/** Each rule once. */
function rulesOf(save: SaveBefore[]): SaveBefore[] {
  return save.filter(({ basis }, at) => save.findIndex((one) => one.basis === basis) === at);
}
