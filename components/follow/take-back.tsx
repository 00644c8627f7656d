"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Takes an entry back, after a word about what stays. */
export function TakeBack({ takeBack }: { takeBack: () => Promise<void> }) {
  return (
    <div className="mt-6">
      <Dialog trigger={<Button quiet>记错了，撤回这一条</Button>} title="撤回这一条">
        <p className="mt-3">撤回以后不再算数。经过里还看得到它，写着哪天撤回的。</p>
        <form action={takeBack}>
          <Button type="submit" wide>
            撤回
          </Button>
        </form>
      </Dialog>
    </div>
  );
}
