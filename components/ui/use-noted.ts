"use client";

import { useRouter } from "next/navigation";
import { toast } from "./toaster";

/** Says 记下了 and goes on; the way back does not lead into the form again. */
export function useNoted(): (next: string) => void {
  const router = useRouter();
  return (next) => {
    toast("记下了");
    router.replace(next);
  };
}
