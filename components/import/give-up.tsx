"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Asks once, because what was ticked is lost. */
export function GiveUp({ name, giveUp }: { name: string; giveUp: () => Promise<void> }) {
  return (
    <Dialog
      trigger={
        <button type="button" className="link">
          放弃这次导入
        </button>
      }
      title="放弃这次导入"
    >
      <p className="mt-2">{name}读出来的、勾好的都不要了，文件也不留。记下的来电不受影响。</p>
      <form action={giveUp}>
        <Button quiet wide type="submit">
          不要了
        </Button>
      </form>
    </Dialog>
  );
}
