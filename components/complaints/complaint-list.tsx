import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { spokenDay } from "@/lib/deadlines/spoken";
import { Words } from "./words";
import "./complaints.css";

type Listed = {
  id: string;
  name: string;
  callIds: string[];
  createdAt: string;
  letters: { version: number; issuedAt: string }[];
};

/** The user's complaints: what is still being written, then what went out. */
export function ComplaintList({ complaints, today }: { complaints: Listed[]; today: string }) {
  const drafts = complaints.filter((one) => one.letters.length === 0);
  const issued = complaints.filter((one) => one.letters.length > 0);
  return (
    <>
      <Group title="还没签发" complaints={drafts} today={today} />
      <Group title="已签发" complaints={issued} today={today} />
    </>
  );
}

function Group({ title, complaints, today }: { title: string; complaints: Listed[]; today: string }) {
  if (complaints.length === 0) return null;
  return (
    <Section title={title} end={<Words>{`${complaints.length}份`}</Words>}>
      <ul className="rows">
        {complaints.map((one) => (
          <li key={one.id}>
            <OneComplaint complaint={one} today={today} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneComplaint({ complaint, today }: { complaint: Listed; today: string }) {
  const { id, name, callIds, createdAt, letters } = complaint;
  const last = letters.at(-1);
  const here = `/complaints/${id}`;
  const day = spokenDay(dayInBeijing(last?.issuedAt ?? createdAt), today);
  return (
    <Row
      href={last ? `${here}/letters/${last.version}` : here}
      lead={name}
      sub={
        <Words>
          {last ? `第${last.version}版，${callIds.length}次来电` : `草稿，${callIds.length}次来电`}
        </Words>
      }
      at={<span className="date">{last ? `${day}签发` : `${day}动笔`}</span>}
    />
  );
}
