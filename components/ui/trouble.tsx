"use client";

import { useRouter } from "next/navigation";
import { startTransition, useCallback, useState } from "react";
import { changedWords } from "@/lib/evidence/changed";
import { Button, ButtonLink } from "./button";
import { isOffline } from "./server-fault";
import { useRecovery } from "./use-recovery";
import { whenOnline } from "./when-online";

const unknown = {
  title: "这一页没打开",
  text: "清静这边出了点问题。记下的都还在，再试一次，或者先回到今天。",
};

const offline = {
  title: "网络已断开",
  text: "刚才点的没有做成，记下的都在。连上网，这一页会自己打开，再点一次。",
};

/** The digest of QueueFull. */
const busy = {
  digest: "busy",
  title: "这一页还没算完",
  text: "记录多，算起来要一会儿，同时开的页太多了。记下的都在，等十几秒再试一次。",
};

/** The digest of StillMoving. */
const moving = {
  digest: "moving",
  title: "两边的记录正在合到一起",
  text: "记下的都在，合好之前先不显示。过十几秒再试一次。",
};

function wordsOf(error: Error): { title: string; text: string } {
  if (isOffline(error)) return offline;
  const known = [busy, moving].find(({ digest }) => "digest" in error && error.digest === digest);
  return changedWords(error) ?? known ?? unknown;
}

/** What a page becomes when a fault was thrown: one calm sentence, nothing of the fault but its kind. It opens again by itself. */
export function Trouble({ error, reset }: { error: Error; reset: () => void }) {
  const router = useRouter();
  const again = useCallback(() => {
    startTransition(() => {
      router.refresh(); // what failed on the server is asked for anew
      reset();
    });
  }, [router, reset]);
  const why = useRecovery(again);
  const [{ title, text }] = useState(() => wordsOf(error));
  return (
    <main className="page">
      <h1 className="pt-8">{title}</h1>
      <p className="mt-2" role="status">
        {why ? `${why}好了这一页会自己打开。` : text}
      </p>
      <div className="mt-6 grid max-w-sm gap-3">
        <Button onClick={() => whenOnline(again)}>再试一次</Button>
        <ButtonLink href="/" quiet>
          回到今天
        </ButtonLink>
      </div>
    </main>
  );
}
