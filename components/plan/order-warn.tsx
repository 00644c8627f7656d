import { Sources } from "@/components/complaints/rules";
import { Warn } from "@/components/ui/warn";
import { Words } from "@/components/ui/words";
import type { Warning } from "@/lib/plan/closings";

/** Said before a step that would close another door, or may. door: its name, where the page is not about it. */
export function OrderWarn({ warning, door }: { warning: Warning; door?: string }) {
  const { text, basis, isSure, unverified } = warning;
  const lead = isSure ? "先别找：" : "：";
  return (
    <>
      <Warn
        title={isSure ? "先后别弄反。" : "可以同时走，有一点要知道。"}
        basis={!unverified && <span className="why">{basis}</span>}
      >
        <Words>{door ? `${door}${lead}${text}` : text}</Words>
      </Warn>
      {unverified && <Sources items={[warning]} />}
    </>
  );
}
