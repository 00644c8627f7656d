"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { faultReason } from "@/components/ui/server-fault";
import { toast } from "@/components/ui/toaster";
import { Warn } from "@/components/ui/warn";
import { type Evidence, evidenceKindNames } from "@/lib/evidence/evidence";
import { pictureKinds } from "@/lib/evidence/kinds";
import type { Reason, Result } from "@/lib/result";

export type SayKind = (id: string, kind: string) => Promise<Result<void>>;

type Asked = Pick<Evidence, "id" | "kind" | "name">;

/** So many are asked about at once. */
const atOnce = 3;

/** Of pictures nobody has said anything about: what they are, in one press each. Unanswered they stay 图片. */
export function AskKinds({ evidence, say }: { evidence: Asked[]; say: SayKind }) {
  const unsaid = evidence.filter(({ kind }) => kind === "picture");
  return unsaid.slice(0, atOnce).map((one) => <AskKind key={one.id} picture={one} say={say} />);
}

function AskKind({ picture: { id, name }, say }: { picture: Asked; say: SayKind }) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<Reason | null>(null);
  const [isSaying, start] = useTransition();
  const press = (kind: keyof typeof evidenceKindNames) =>
    start(async () => {
      const result = await attempt(() => say(id, kind));
      setTrouble(result);
      if (result) return;
      toast(`记下了：${evidenceKindNames[kind]}`);
      router.refresh();
    });
  return (
    <fieldset className="mt-3">
      <legend>{name}是什么？</legend>
      <div className="chips">
        {pictureKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="chip"
            aria-disabled={isSaying}
            onClick={() => !isSaying && press(kind)}
          >
            {evidenceKindNames[kind]}
          </button>
        ))}
      </div>
      <div role="alert" className="empty:hidden">
        {trouble && <Warn title={trouble.text} />}
      </div>
    </fieldset>
  );
}

async function attempt(run: () => Promise<Result<void>>): Promise<Reason | null> {
  try {
    const result = await run();
    return result.kind === "refused" ? (result.reasons[0] ?? null) : null;
  } catch (error) {
    return faultReason(error, "保存失败");
  }
}
