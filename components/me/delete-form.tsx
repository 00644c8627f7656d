import { Button } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { SureTick } from "@/components/ui/sure-tick";
import { LeavingForm } from "./leaving-form";

/** Without a script the browser itself asks for the tick. */
export function DeleteForm({ remove }: { remove: () => Promise<void> }) {
  return (
    <LeavingForm action={remove}>
      <div className="mt-4">
        <SureTick name="sure">
          <b>我知道，删了就找不回来</b>
        </SureTick>
      </div>
      <Dock>
        <Button type="submit" wide>
          全部删掉
        </Button>
      </Dock>
    </LeavingForm>
  );
}
