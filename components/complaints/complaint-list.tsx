import { standingInWords } from "@/components/follow/headline";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import type { StandingNow } from "@/lib/complaints/standing-now";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { spokenDay } from "@/lib/deadlines/spoken";
import { Words } from "./words";
import "./complaints.css";

type Listed = {
  complaint: {
    id: string;
    callIds: string[];
    createdAt: string;
    letters: { version: number; issuedAt: string }[];
  };
  name: string;
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

function OneComplaint({ one: { complaint, name, standing }, today }: { one: Listed; today: string }) {
  const { id, callIds, createdAt, letters } = complaint;
  const last = letters.at(-1);
  const here = `/complaints/${id}`;
  const count = `${callIds.length}次来电`;
  if (standing.kind === "writing")
    return (
      <Row
        href={here}
        lead={name}
        sub={<Words>{`草稿，${count}`}</Words>}
        at={at(createdAt, today, "动笔")}
      />
    );
  if (standing.kind === "issued" && last)
    return (
      <Row
        href={`${here}/letters/${last.version}`}
        lead={name}
        sub={<Words>{`第${last.version}版，${count}`}</Words>}
        at={at(last.issuedAt, today, "签发")}
      />
    );
  return (
    <Row
      href={`${here}/follow`}
      lead={name}
      sub={<Words>{standingInWords(standing, today)}</Words>}
      at={<span className="date">{filedOn(standing, today)}</span>}
    />
  );
}

function at(instant: string, today: string, what: string) {
  return <span className="date">{`${spokenDay(dayInBeijing(instant), today)}${what}`}</span>;
}

function filedOn(standing: StandingNow, today: string): string {
  if ("filed" in standing) return `${spokenDay(standing.filed.said.on, today)}交`;
  return "on" in standing ? `${spokenDay(standing.on, today)}结` : "";
}
