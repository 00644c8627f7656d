import { Words } from "@/components/complaints/words";
import { Icon } from "@/components/ui/icon";
import { triangleAlert } from "@/components/ui/icons";
import type { Urgent } from "@/lib/plan/plan";
import "./plan.css";

/** What is done at once, before any paper, in large type. */
export function UrgentCalls({ urgent }: { urgent: Urgent[] }) {
  if (urgent.length === 0) return null;
  return (
    <div className="urgent" role="alert">
      {urgent.map(({ phone, title, text, unverified }) => (
        <div key={phone}>
          <p className="urgent-title">
            <Icon of={triangleAlert} />
            {title}
          </p>
          <p>
            <Words>{text}</Words>
            {unverified && <b>（未核实）</b>}
          </p>
          <p>
            <a className="urgent-phone" href={`tel:${phone}`}>
              {phone}
            </a>
          </p>
        </div>
      ))}
    </div>
  );
}
