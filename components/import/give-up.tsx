"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { GiveUpForm } from "./give-up-form";

type Shown = { id: string; name: string; giveUp: () => Promise<void> };

/** Asks once, because what was ticked is lost. */
export function GiveUp({ id, name, giveUp }: Shown) {
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
      <GiveUpForm id={id} giveUp={giveUp}>
        <Button quiet wide type="submit">
          不要了
        </Button>
      </GiveUpForm>
    </Dialog>
  );
}
