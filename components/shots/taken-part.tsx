import { Button } from "@/components/ui/button";
import type { Taken } from "@/lib/imports/screenshot/resolve";
import { dateInWords } from "@/lib/letters/wording";
import { needsDay, type Shot } from "./shot";
import { ShotField } from "./shot-field";

type Shown = { shot: Shot; today: string; onTaken: (taken: Taken | null) => void };

/** The day on which the picture was taken, where its 昨天 and 星期日 hang on it. */
export function TakenPart({ shot, today, onTaken }: Shown) {
  if (!needsDay(shot)) return null;
  const { taken, takenBy, offered } = shot;
  return (
    <div className="taken">
      <ShotField
        label="这张是哪天截的"
        type="date"
        max={today}
        value={taken?.day ?? ""}
        error={null}
        onChange={(day) => onTaken(day ? { day, time: null } : null)}
      />
      {takenBy === "picture" && taken && <p className="soft mt-1">图里写着{inWords(taken)}，不对就改。</p>}
      {!taken && <p className="mt-1">图上的今天、昨天、星期几，都从这天算起。写上才知道每一通是哪天。</p>}
      {!taken && offered && (
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
          <p>文件上的时间是{inWords(offered)}，转发过的图不一定准</p>
          <Button quiet onClick={() => onTaken(offered)}>
            就是这天
          </Button>
        </div>
      )}
    </div>
  );
}

function inWords({ day, time }: Taken): React.ReactNode {
  return <span className="date">{`${dateInWords(day)}${time ?? ""}`}</span>;
}
