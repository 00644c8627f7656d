"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { whenOnline } from "@/components/ui/when-online";

/** Tells the server something and asks for the page anew. lost: it did not get there, in words. */
export function useTold() {
  const router = useRouter();
  const [busy, begin] = useTransition();
  const [lost, setLost] = useState("");
  const tell = (work: () => Promise<void>) =>
    begin(async () => {
      const arrived = await work().then(
        () => true,
        () => false,
      );
      setLost(arrived ? "" : "保存失败，网络已断开。连上再点一次。");
      if (arrived) whenOnline(router.refresh);
    });
  return { busy, lost, tell };
}
