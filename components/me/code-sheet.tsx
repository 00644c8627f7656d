"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dock } from "@/components/ui/dock";
import { download, printer } from "@/components/ui/icons";
import { faultReason } from "@/components/ui/server-fault";
import { TickRow } from "@/components/ui/tick-row";
import { toast } from "@/components/ui/toaster";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { Warn } from "@/components/ui/warn";
import type { Reason, Result } from "@/lib/result";
import { codeFile } from "./code-file";

/** `voids`: an older code goes on until this one is confirmed. `isKept`: the action that confirms it. */
type Props = { code: string; voids?: boolean; isKept: () => Promise<Result<void>> };

/** A recovery code, shown this once. Nobody goes on before saying that it lies somewhere. */
export function CodeSheet({ code, voids, isKept }: Props) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<Reason[]>([]);
  const [saving, startSaving] = useTransition();
  useLeaveWarning(true);

  const confirm = (event: React.FormEvent) => {
    event.preventDefault();
    startSaving(async () => {
      const result = await isKept().catch(async (error) => ({
        kind: "refused" as const,
        reasons: [await faultReason(error, "没存上")],
      }));
      if (result.kind === "refused") return setTrouble(result.reasons);
      toast("存好了，忘了密码就用它");
      router.replace("/me");
      router.refresh();
    });
  };

  return (
    <form onSubmit={confirm} aria-label="恢复码">
      <p>忘了密码，用它打开记录，再定新密码。只显示这一次，抄下来，或者打印、存成文件。</p>
      <CodeCard code={code} />
      <p className="soft mt-4">
        谁拿到恢复码，谁就能打开你的记录，别发给别人。用过一次就换新的。
        {voids && "点了存好了，以前那个就作废。"}
      </p>
      <TickRow name="kept" required>
        <b>我抄好了，放在找得到的地方</b>
      </TickRow>
      <Dock>
        <div role="alert" className="empty:hidden mb-2">
          {trouble.map(({ code: name, text }) => (
            <Warn key={name} title={text} />
          ))}
        </div>
        <Button type="submit" wide aria-disabled={saving}>
          {saving ? "正在保存" : "存好了"}
        </Button>
      </Dock>
    </form>
  );
}

function CodeCard({ code }: { code: string }) {
  return (
    <section className="card" aria-label="恢复码">
      <p className="soft">恢复码，抄下来</p>
      <p className="code-groups" data-code={code}>
        {code.split("-").map((group, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups never move
          <code key={nth}>{group}</code>
        ))}
      </p>
      <div className="code-ways">
        <CopyButton text={code} label="复制" said="恢复码" />
        <Button quiet wide icon={printer} onClick={() => window.print()}>
          打印
        </Button>
        <Button quiet wide icon={download} onClick={() => codeFile(code)}>
          存成文件
        </Button>
      </div>
    </section>
  );
}
