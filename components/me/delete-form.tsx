import { Button } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Icon } from "@/components/ui/icon";
import { check } from "@/components/ui/icons";
import { LeavingForm } from "./leaving-form";

/** The tick is asked for by the browser itself, so this needs no script. */
export function DeleteForm({ remove }: { remove: () => Promise<void> }) {
  return (
    <LeavingForm action={remove}>
      <label className="tick mt-4">
        <input className="cover" type="checkbox" required name="sure" />
        <span className="tickbox">
          <Icon of={check} />
        </span>
        <span className="words">
          <b>我知道，删了就找不回来</b>
        </span>
      </label>
      <Dock>
        <Button type="submit" wide>
          全部删掉
        </Button>
      </Dock>
    </LeavingForm>
  );
}
