import { AskFirst } from "@/components/ui/ask-first";
import { Section } from "@/components/ui/section";
import { type ReadingCounts, readingInWords } from "@/lib/complaints/case-reading-words";
import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import { dateInWords } from "@/lib/letters/wording";

type CaseReading = ReadingCounts & { at: string; isAnothers: boolean };
type Props = { readings: CaseReading[]; takeOut: (at: string) => Promise<void> };

/** What was read in so far, each reading as a whole to be taken out again. */
export function Readings({ readings, takeOut }: Props) {
  if (readings.length === 0) return null;
  return (
    <div id="taken-in">
      <Section title="导入过的">
        <ul className="rows">
          {readings.map((one) => (
            <li key={one.at} className="py-2">
              <p>
                {when(one.at)}
                {one.isAnothers && "，别人的案件数据"}
              </p>
              <p className="soft">{readingInWords(one)}</p>
              <AskFirst ask="整个撤回" verb="撤回" of={when(one.at)} act={takeOut.bind(null, one.at)}>
                <p>
                  这一次导入的，你没有改过的都删掉，连同原件。你改过、补过、自己传过的留下，看不出改没改过的也留下，它们用到的来电、证据、对方和提交过的信跟着留下；通讯录里的名字不动。撤回以后找不回来，要再导入一次那个文件。
                </p>
              </AskFirst>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function when(at: string): string {
  return `${dateInWords(dayInBeijing(at))}${timeInBeijing(at)}`;
}
