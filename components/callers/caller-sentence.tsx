import { Words } from "@/components/ui/words";
import { kindsInWords } from "@/lib/calls/kind-count";
import type { LogFigures } from "@/lib/calls/log-figures";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDays } from "@/lib/deadlines/spoken";

/** 3个号码，9月8日到10月9日有12次来电，拒绝过的号码，拒绝以后还有9次。 A no in a call counts for the number that called. */
export function CallerSentence({ told, numbers, today }: { told: LogFigures; numbers: number; today: Day }) {
  const { first, last, total, messages, afterRefusal } = told;
  if (!first || !last) return <p className="title">{numbers}个号码，记录里还没打来过。</p>;
  const [from, to] = monthDays(first, last, today);
  return (
    <p className="title">
      <span className="nw">{numbers}个号码</span>，<span className="nw">{from}</span>
      {to && (
        <>
          到<span className="nw">{to}</span>
        </>
      )}
      有<Words>{kindsInWords({ calls: total - messages, messages })}</Words>
      {afterRefusal > 0 && (
        <>
          {numbers > 1 ? "，拒绝过的号码，拒绝以后还有" : "，拒绝以后还有"}
          <span className="nw">{afterRefusal}次</span>
          {messages > 0 && "，短信也算"}
        </>
      )}
      。
    </p>
  );
}
