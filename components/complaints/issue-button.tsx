"use client";

import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { stamp } from "@/components/ui/icons";
import { faultReason } from "@/components/ui/server-fault";
import { Warn } from "@/components/ui/warn";
import type { Reason, Result } from "@/lib/result";

/** Issues the letter as it stands; what stops it is said above the button. Pressing twice issues once. */
export function IssueButton({ issue }: { issue: () => Promise<Result<null>> }) {
  const [reasons, setReasons] = useState<Reason[]>([]);
  const [issuing, startIssuing] = useTransition();
  const press = () => {
    if (issuing) return;
    startIssuing(async () => setReasons(await attempt(issue)));
  };
  return (
    <>
      <div role="alert" className="empty:hidden mb-3">
        {reasons.map((reason) => (
          <Warn key={reason.code} title={reason.text}>
            {reason.next?.text}
          </Warn>
        ))}
      </div>
      <Button wide icon={stamp} onClick={press} aria-disabled={issuing}>
        {issuing ? "正在定稿" : "定稿"}
      </Button>
    </>
  );
}

async function attempt(issue: () => Promise<Result<null>>): Promise<Reason[]> {
  try {
    const result = await issue();
    return result.kind === "refused" ? result.reasons : [];
  } catch (error) {
    unstable_rethrow(error);
    return [await faultReason(error, "定稿失败")];
  }
}
