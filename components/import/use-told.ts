"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { whenOnline } from "@/components/ui/when-online";

const offline = "保存失败，网络已断开。连上再点一次。";
const notTaken = "没改成：那一刻还没到，或者这一行还是读不出来。改一下再点。";

/** Tells the server something and asks for the page anew. lost: it did not get there, or could not be (false), in words. */
export function useTold() {
  const router = useRouter();
  const [busy, begin] = useTransition();
  const [lost, setLost] = useState("");
  const tell = (work: () => Promise<unknown>) =>
    begin(async () => {
      const lost = await work().then(
        (taken) => (taken === false ? notTaken : ""),
        () => offline,
      );
      setLost(lost);
      if (lost !== offline) whenOnline(router.refresh);
    });
  return { busy, lost, tell };
}
