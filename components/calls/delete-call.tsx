import { Icon } from "@/components/ui/icon";
import { trash } from "@/components/ui/icons";

/** Takes the call out of the log; the page after it offers 恢复, so nothing has to be confirmed. */
export function DeleteCall({ remove }: { remove: () => Promise<void> }) {
  return (
    <form action={remove}>
      <button type="submit" className="link">
        <Icon of={trash} small />
        删掉这一条
      </button>
    </form>
  );
}
