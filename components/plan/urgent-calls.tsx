import { Icon } from "@/components/ui/icon";
import { triangleAlert } from "@/components/ui/icons";
import { Words } from "@/components/ui/words";
import type { Urgent } from "@/lib/plan/plan";
import "./plan.css";

/** What is done at once, before any paper, in large type: each title dials. */
export function UrgentCalls({ urgent }: { urgent: Urgent[] }) {
  if (urgent.length === 0) return null;
  return (
    <div className="urgent" role="alert">
      {urgent.map(({ phone, title, text }) => (
        <div key={phone}>
          <a className="urgent-call" href={`tel:${phone}`}>
            <Icon of={triangleAlert} />
            {title}
          </a>
          <p>
            <Words>{text}</Words>
          </p>
        </div>
      ))}
    </div>
  );
}
