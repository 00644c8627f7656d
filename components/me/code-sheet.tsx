"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { faultReason } from "@/components/ui/server-fault";
import { SureTick } from "@/components/ui/sure-tick";
import { toast } from "@/components/ui/toaster";
import { useBackWarning } from "@/components/ui/use-back-warning";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { Warn } from "@/components/ui/warn";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { dateInWords } from "@/lib/letters/wording";
import type { Reason, Result } from "@/lib/result";
import { CodeCard } from "./code-card";

type Props = {
  code: string;
  /** Of the account. */
  name: string;
  /** An older code goes on until this one is confirmed. */
  voids?: boolean;
  /** The page one goes on to. */
  to?: string;
  /** The action that confirms it. */
  isKept: () => Promise<Result<void>>;
};

const question = "恢复码还没确认抄好，离开就看不到了。真的离开？";

/** A recovery code, shown this once. Nobody goes on before saying that it lies somewhere. */
export function CodeSheet({ code, name, voids, to = "/me", isKept }: Props) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<Reason[]>([]);
  const [saving, startSaving] = useTransition();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []); // the button that was pressed is gone
  useLeaveWarning(true, question);
  useBackWarning(question);

  const confirm = (event: React.FormEvent) => {
    event.preventDefault();
    startSaving(async () => {
      const result = await isKept().catch(async (error) => ({
        kind: "refused" as const,
        reasons: [await faultReason(error, "没存上")],
      }));
      if (result.kind === "refused") return setTrouble(result.reasons);
      toast("存好了，忘了密码就用它");
      router.replace(to);
      router.refresh();
    });
  };

  return (
    <form onSubmit={confirm} aria-label="恢复码">
      <div role="status" className="code-screen">
        <h2 ref={head} tabIndex={-1}>
          抄下恢复码
        </h2>
      </div>
      <p className="code-screen">
        忘了密码，用它打开记录，再定新密码。只显示这一次，抄下来，或者打印、存成文件。
      </p>
      <CodeCard
        code={code}
        name={name}
        host={window.location.host}
        date={dateInWords(dayInBeijing(new Date()))}
      />
      <p className="soft mt-4">
        谁拿到恢复码，谁就能打开你的记录，别发给别人。用过一次就换新的。
        {voids && <span className="code-screen">点了存好了才作数，以前那个同时作废。</span>}
      </p>
      <SureTick name="kept">
        <b>我抄好了，放在找得到的地方</b>
      </SureTick>
      <Dock>
        <div role="alert" className="empty:hidden mb-2">
          {trouble.map(({ code: why, text }) => (
            <Warn key={why} title={text} />
          ))}
        </div>
        <Button type="submit" wide aria-disabled={saving}>
          {saving ? "正在保存" : "存好了"}
        </Button>
      </Dock>
    </form>
  );
}
