import { Button, ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { plus } from "@/components/ui/icons";
import { Warn } from "@/components/ui/warn";
import { sizeInWords } from "@/lib/evidence/size";
import { bytesNeeded } from "./open-reader";
import { pickShots } from "./pick-shots";
import type { Shot } from "./shot";
import type { Saving } from "./use-saving";
import type { Work } from "./use-shots";

type Shown = {
  work: Work;
  shots: Shot[];
  ticked: number;
  saving: Saving;
  onGo: () => void;
  onStop: () => void;
  onSave: () => void;
};

/** The one thing to do next. */
export function ShotsDock(props: Shown) {
  const { saving } = props;
  const wrong = Object.values(saving.errors).reduce((sum, fields) => sum + Object.keys(fields).length, 0);
  return (
    <Dock>
      <div role="alert" className="empty:hidden mb-2">
        {saving.trouble && <Warn title={saving.trouble} />}
        {wrong > 0 && <Warn title={`还有${wrong}处要改，改好再点一次`} />}
      </div>
      <Action {...props} />
    </Dock>
  );
}

function Action({ work, shots, ticked, saving, onGo, onStop, onSave }: Shown) {
  if (work.at === "asking") {
    return (
      <Button wide onClick={onGo}>
        下载{sizeInWords(bytesNeeded)}，开始认
      </Button>
    );
  }
  if (work.at === "loading" || work.at === "reading") {
    return (
      <Button quiet className="w-full" onClick={onStop}>
        停下
      </Button>
    );
  }
  if (work.at === "stopped" || work.at === "paused") {
    return (
      <Button wide onClick={onGo}>
        {work.at === "paused" ? "接着认" : "再试一次"}
      </Button>
    );
  }
  if (shots.some(({ rows }) => rows.length > 0)) {
    return (
      <Button wide aria-disabled={saving.busy || ticked === 0} onClick={onSave}>
        {saving.busy ? "正在记" : ticked > 0 ? `记下${ticked}条` : "勾选对的，再记下"}
      </Button>
    );
  }
  if (saving.done) {
    return (
      <ButtonLink href="/calls" wide>
        去看来电
      </ButtonLink>
    );
  }
  return (
    <Button wide icon={plus} onClick={pickShots}>
      选截图
    </Button>
  );
}
