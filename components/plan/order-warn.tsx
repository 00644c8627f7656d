import { Warn } from "@/components/ui/warn";
import { Words } from "@/components/ui/words";
import type { Sourced } from "@/lib/channels/channel";

/** Said before a step that would close another door. door: its name, where the page is not about it. */
export function OrderWarn({ warning, door }: { warning: Sourced; door?: string }) {
  return (
    <Warn title="先后别弄反。" basis={<span className="why">{warning.basis}</span>}>
      <Words>{door ? `${door}先别找：${warning.text}` : warning.text}</Words>
    </Warn>
  );
}
