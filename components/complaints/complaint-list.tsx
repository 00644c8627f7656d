import { standingInWords } from "@/components/follow/headline";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
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
    letters: { version: number; issuedAt: string; caseDataAt: string | null }[];
  };
  channel: { name: string };
  callCount: number;
  standing: StandingNow;
};

/** What each kind of standing is listed under, what asks for something first. */
const groups: { title: string; kinds: StandingNow["kind"][] }[] = [
  { title: "该你了", kinds: ["overdue", "yours", "reopened"] },
  { title: "在等答复", kinds: ["waiting"] },
  { title: "还没交", kinds: ["issued"] },
  { title: "还没签发", kinds: ["writing"] },
  { title: "走完的", kinds: ["followed", "solved"] },
];

/** The user's complaints by where they stand. */
export function ComplaintList({ complaints, today }: { complaints: Listed[]; today: string }) {
  return groups.map(({ title, kinds }) => (
    <Group
      key={title}
      title={title}
      complaints={complaints.filter(({ standing }) => kinds.includes(standing.kind))}
      today={today}
    />
  ));
}

function Group({ title, complaints, today }: { title: string; complaints: Listed[]; today: string }) {
  if (complaints.length === 0) return null;
  return (
    <Section title={title} end={<Words>{`${complaints.length}份`}</Words>}>
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
  return (
    <Row
      href={href}
      lead={one.channel.name}
      sub={<Words>{sub}</Words>}
      at={<span className="date">{at}</span>}
    />
  );
}

/** Of a draft and of a letter how much is in it, of what was handed in how it stands. */
function rowOf(
  { complaint, callCount, standing }: Listed,
  today: string,
): { href: string; sub: string; at: string } {
  const { id, createdAt, caseDataAt, letters } = complaint;
  const last = letters.at(-1);
  const here = `/complaints/${id}`;
  const count = `${callCount}次来电`;
  const day = (instant: string) => spokenDay(dayInBeijing(instant), today);
  if (standing.kind === "writing")
    return { href: here, sub: `草稿，${count}`, at: `${day(createdAt)}动笔${told(caseDataAt)}` };
  if (standing.kind === "issued" && last)
    return {
      href: `${here}/letters/${last.version}`,
      sub: `第${last.version}版，${count}`,
      at: `${day(last.issuedAt)}签发${told(last.caseDataAt)}`,
    };
  return { href: `${here}/follow`, sub: standingInWords(standing, today), at: filedOn(standing, today) };
}

/** Behind a date that our own clock has not seen. */
function told(caseDataAt: string | null = null): string {
  return caseDataAt === null ? "" : `（${fromCaseData}）`;
}

function filedOn(standing: StandingNow, today: string): string {
  if ("filed" in standing) {
    const { said, caseDataAt } = standing.filed;
    return `${spokenDay(said.on, today)}交${told(caseDataAt)}`;
  }
  if (!("on" in standing)) return "";
  const mark = standing.kind === "solved" ? told(standing.caseDataAt) : "";
  return `${spokenDay(standing.on, today)}结${mark}`;
}
