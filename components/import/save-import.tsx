"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { SignInHere } from "@/components/me/sign-in-here";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { toast } from "@/components/ui/toaster";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { Warn } from "@/components/ui/warn";
import { whenOnline } from "@/components/ui/when-online";
import { counted } from "./counted";
import { followLines } from "./lines";
import { refusedTitle } from "./refused-title";

type Shown = { id: string; toSave: number; known: number };

/** The main action of the preview, and how far it is. Stopped, what is saved stays, and the page says how much. */
export function SaveImport({ id, toSave, known }: Shown) {
  const router = useRouter();
  const [step, setStep] = useState<{ done: number; all: number } | null>(null);
  const [broke, setBroke] = useState(false);
  const [refused, setRefused] = useState({ text: "", code: "" });
  const stop = useRef<AbortController>(null);
  useLeaveWarning(step !== null);
  async function save() {
    const control = new AbortController();
    stop.current = control;
    setBroke(false);
    setRefused({ text: "", code: "" });
    setStep({ done: 0, all: toSave + known });
    const { whole, text, code } = await followLines(`/import/${id}/save`, control.signal, setStep);
    setStep(null);
    setRefused({ text, code });
    setBroke(!whole && !text && !control.signal.aborted);
    if (whole) toast(toSave + known > 0 ? "记下了" : "都没有保存");
    whenOnline(router.refresh);
  }
  if (step) return <Saving {...step} onStop={() => stop.current?.abort()} />;
  return (
    <>
      <div role="alert" className="mb-2 empty:hidden">
        {broke && <Warn title="没记完，断了。">记下的都在，再点一次接着记。</Warn>}
        {refused.text && (
          <Warn title={refusedTitle(refused.code)} basis={refused.code === "signed-out" && <SignInHere />}>
            {refused.text}
          </Warn>
        )}
      </div>
      <Button wide quiet={toSave + known === 0} onClick={save}>
        {toSave > 0 ? `记下${counted(toSave)}` : known > 0 ? "补上来源" : "都不保存"}
      </Button>
    </>
  );
}

function Saving({ done, all, onStop }: { done: number; all: number; onStop: () => void }) {
  return (
    <div className="flex items-center gap-4">
      <div className="flex-1">
        <Progress
          value={all === 0 ? 0 : done / all}
          label="正在记"
          words={`正在记，记了${counted(done)}，共${counted(all)}`}
        />
      </div>
      <Button quiet onClick={onStop}>
        停下
      </Button>
    </div>
  );
}
