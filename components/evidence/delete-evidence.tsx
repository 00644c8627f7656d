"use client";

import { unstable_rethrow, useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { trash } from "@/components/ui/icons";
import { faultReason } from "@/components/ui/server-fault";
import { toast } from "@/components/ui/toaster";
import { Warn } from "@/components/ui/warn";
import { type Reason, type Refused, type Result, refuse } from "@/lib/result";

/** isNamed: a letter that is issued names it. */
type Props = { name: string; isNamed: boolean; remove: () => Promise<Result<void>> };

/** Asks once, because a deleted original cannot be brought back; says why when it has to stay. */
export function DeleteEvidence({ name, isNamed, remove }: Props) {
  const router = useRouter();
  const [kept, setKept] = useState<Reason[]>([]);
  const [busy, begin] = useTransition();
  const run = () =>
    begin(async () => {
      const result = await remove().catch(toTrouble);
      if (result.kind === "ok") {
        toast("删掉了");
        return router.replace("/evidence");
      }
      setKept(result.kind === "refused" ? result.reasons : []);
    });
  if (isNamed) return <p className="soft mt-4">定稿过的信写着这份证据，原件得留着，不能删。</p>;
  return (
    <Dialog trigger={<DeleteLink />} title="删掉这份证据" onOpenChange={() => setKept([])}>
      <p className="mt-2">{name}和它的原件一起删掉，找不回来。记下的来电都还在。</p>
      <div role="alert">
        {kept.map((reason) => (
          <Warn key={reason.code} title={reason.text} />
        ))}
      </div>
      <Button quiet wide onClick={run} aria-disabled={busy}>
        {busy ? "正在删" : "删掉"}
      </Button>
    </Dialog>
  );
}

async function toTrouble(error: unknown): Promise<Refused> {
  unstable_rethrow(error);
  return refuse(await faultReason(error, "没删掉"));
}

function DeleteLink(props: React.ComponentProps<"button">) {
  return (
    <button type="button" {...props} className="link">
      <Icon of={trash} small />
      删掉这份
    </button>
  );
}
