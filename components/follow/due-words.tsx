import { Words } from "@/components/ui/words";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { isOverdue, leftInWords } from "@/lib/deadlines/left";

/** How long it still is, or how long over, and what should be there by then. */
export function DueWords({ deadline, today }: { deadline: Deadline; today: Day }) {
  return (
    <p className={isOverdue(deadline, today) ? "due-words late" : "due-words"}>
      <b>
        <Words>{leftInWords(deadline, today)}</Words>
      </b>
      <br />
      {deadline.name}
    </p>
  );
}
