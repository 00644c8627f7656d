import { Sources } from "@/components/complaints/rules";
import { Warn } from "@/components/ui/warn";
import { Words } from "@/components/ui/words";
import type { Warning } from "@/lib/plan/closings";

/** door: its name, where the page is not about it. above: the door that has said the same further up the page. */
type Shown = { warning: Warning; door?: string; above?: string };

/** Said before a step that would close another door, or may. */
export function OrderWarn({ warning, door, above }: Shown) {
  if (above) return <p className="soft">先后要注意的，和{above}那一条一样。</p>;
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
