import { standingInWords } from "@/components/follow/headline";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import { type KindCount, kindsInWords } from "@/lib/calls/kind-count";
import { ofAnother } from "@/lib/complaints/anothers";
import { latestLetter } from "@/lib/complaints/latest-letter";
import type { StandingNow } from "@/lib/complaints/standing-now";
import { fromCaseData } from "@/lib/complaints/told-receipt";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { spokenDay } from "@/lib/deadlines/spoken";
import "./complaints.css";

type Listed = {
  complaint: {
    id: string;
    createdAt: string;
    caseDataAt: string | null;
    isAnothers?: boolean;
    letters: { version: number; issuedAt: string; caseDataAt: string | null }[];
  };
  channel: { name: string };
  callCount: KindCount;
  matter: string;
  standing: StandingNow;
};

/** What each kind of standing is listed under, what asks for something first. */
type Kind = StandingNow["kind"] | "another";

const groups: { title: string; kinds: Kind[] }[] = [
  { title: "待办", kinds: ["overdue", "yours", "reopened"] },
  { title: "在等答复", kinds: ["waiting"] },
  { title: "还没提交", kinds: ["issued"] },
  { title: "还没定稿", kinds: ["writing"] },
  { title: "已结束", kinds: ["followed", "solved"] },
  { title: ofAnother, kinds: ["another"] },
];

/** What is somebody else's asks for nothing here. */
const isIn = ({ kinds }: (typeof groups)[number], { complaint, standing }: Listed) =>
  kinds.includes(complaint.isAnothers ? "another" : standing.kind);

/** In the order in which they are listed. */
export function inGroups<One extends Listed>(complaints: readonly One[]): One[] {
  return groups.flatMap((group) => complaints.filter((one) => isIn(group, one)));
}

/** all: the user's complaints by where they stand, where a page of the list shows only some of them. */
type ListShown = { all?: Listed[]; complaints: Listed[]; today: string };

export function ComplaintList({ complaints, all = complaints, today }: ListShown) {
  return groups.map((group) => (
    <Group
      key={group.title}
      title={group.title}
      total={all.filter((one) => isIn(group, one)).length}
      complaints={complaints.filter((one) => isIn(group, one))}
      today={today}
    />
  ));
}

type GroupShown = { title: string; total: number; complaints: Listed[]; today: string };

function Group({ title, total, complaints, today }: GroupShown) {
  if (complaints.length === 0) return null;
  return (
    <Section title={title} end={<Words>{`${total}份`}</Words>}>
      <ul className="rows">
        {complaints.map((one) => (
          <li key={one.complaint.id}>
            <OneComplaint one={one} today={today} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneComplaint({ one, today }: { one: Listed; today: string }) {
  const { href, sub, at } = rowOf(one, today);
  // What stands in brackets behind a date may go to the next line: on a phone with large text there is no room for both.
  const [date = "", ...more] = at.split(/(?=（)/);
  return (
    <Row
      href={href}
      lead={one.channel.name}
      sub={<Words>{sub}</Words>}
      at={
        <>
          <span className="date">{date}</span>
          {more}
        </>
      }
    />
  );
}

/** Of a draft and of a letter how much is in it, of what was handed in how it stands. */
function rowOf(
  { complaint, callCount, matter, standing }: Listed,
  today: string,
): { href: string; sub: string; at: string } {
  const { id, createdAt, caseDataAt, letters } = complaint;
  const last = latestLetter(letters);
  const here = `/complaints/${id}`;
  const count = inWords(matter, kindsInWords(callCount));
  const day = (instant: string) => spokenDay(dayInBeijing(instant), today);
  if (standing.kind === "writing")
    return { href: here, sub: `草稿，${count}`, at: `${day(createdAt)}写的${told(caseDataAt)}` };
  if (standing.kind === "issued" && last)
    return {
      href: `${here}/letters/${last.version}`,
      sub: `第${last.version}版，${count}`,
      at: `${day(last.issuedAt)}定稿${told(last.caseDataAt)}`,
    };
  const stands = inWords(matter, standingInWords(standing, today));
  return { href: `${here}/follow`, sub: stands, at: filedOn(standing, today) };
}

/** 装修推销，3次来电: several letters to one place are told apart by what they are about. */
function inWords(...parts: string[]): string {
  return parts.filter((part) => part !== "").join("，");
}

/** Behind a date that our own clock has not seen. */
function told(caseDataAt: string | null = null): string {
  return caseDataAt === null ? "" : `（${fromCaseData}）`;
}

function filedOn(standing: StandingNow, today: string): string {
  if ("filed" in standing) {
    const { said, caseDataAt } = standing.filed;
    return `${spokenDay(said.on, today)}提交${told(caseDataAt)}`;
  }
  if (!("on" in standing)) return "";
  const mark = standing.kind === "solved" ? told(standing.caseDataAt) : "";
  return `${spokenDay(standing.on, today)}结束${mark}`;
}
