"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Warn } from "@/components/ui/warn";
import { whenOnline } from "@/components/ui/when-online";
import { followLines } from "./lines";
import { ReadingProgress } from "./reading-progress";

/** size: of the file, in bytes; read: rows of a reading that was stopped. */
type Shown = { id: string; name: string; size: number; read: number };

/** Reads a file while the page is open. What was stopped waits to be begun anew. */
export function ReadOn({ id, name, size, read }: Shown) {
  const router = useRouter();
  const [step, setStep] = useState<{ read: number; passed: number } | null>(null);
  const [refused, setRefused] = useState("");
  const stop = useRef<AbortController>(null);
  async function begin() {
    const control = new AbortController();
    stop.current = control;
    setRefused("");
    setStep({ read: 0, passed: 0 });
    const { text } = await followLines(`/import/${id}/read`, control.signal, setStep);
    if (stop.current !== control) return;
    setStep(null);
    setRefused(text);
    whenOnline(router.refresh);
  }
  const atOnce = useEffectEvent(() => {
    if (read === 0) begin();
  });
  useEffect(() => {
    atOnce();
    return () => {
      const running = stop.current;
      stop.current = null;
      running?.abort();
    };
  }, []);
  return (
    <>
      <div className="mt-4" role="status">
        {step ? (
          <ReadingProgress read={step.read} passed={step.passed} size={size} name={name} />
        ) : refused ? (
          <Warn title="还没读。">{refused}</Warn>
        ) : (
          <p>没读完，停在第{read.toLocaleString("en")}条。</p>
        )}
      </div>
      <Dock>
        {step ? (
          <Button quiet wide onClick={() => stop.current?.abort()}>
            停下
          </Button>
        ) : (
          <Button wide onClick={begin}>
            从头读
          </Button>
        )}
      </Dock>
    </>
  );
}
