"use client";

import { useEffect, useRef } from "react";
import { Link } from "@/components/ui/link";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { sizeInWords } from "@/lib/evidence/size";
import { bytesNeeded } from "./open-reader";
import { PickShots } from "./pick-shots";
import { rowsToSave, type Saved, type SaveShot } from "./save-shot";
import type { Shot } from "./shot";
import { ShotPart } from "./shot-part";
import { ShotsDock } from "./shots-dock";
import { type KeptShot, useKeptShot } from "./use-kept-shot";
import { useSaving } from "./use-saving";
import { useShots } from "./use-shots";
import { WorkLine } from "./work-line";
import "./shots.css";

/** Call lists from screenshots: read here in the browser, looked through row by row, saved with the picture as evidence. */
export function ReadShots({ save, kept }: { save: SaveShot; kept: KeptShot | null }) {
  const { shots, work, add, go, cancel, drop, change } = useShots();
  const there = useKeptShot(kept, add);
  const saving = useSaving(save, (key) => change({ type: "state", key, state: "saved" }));
  const open = shots.filter(({ state }) => state !== "saved");
  const ticked = open.reduce((sum, shot) => sum + rowsToSave(shot).length, 0);
  useLeaveWarning(ticked > 0);
  const today = dayInBeijing(new Date()); // shown only beside what was read, so never by the server
  const form = useFirstError(saving.errors);
  return (
    <>
      {shots.length === 0 && <Before />}
      {!there && <p role="alert">这张图没取到，刷新这一页，或者重新选一次。</p>}
      {saving.done && <Done done={saving.done} rest={untickedIn(shots)} />}
      <PickShots more={shots.length > 0} onPick={add} />
      <WorkLine work={work} />
      <div ref={form}>
        {open.map((shot) => (
          <ShotPart
            key={shot.key}
            shot={shot}
            nth={shots.indexOf(shot) + 1}
            today={today}
            errors={saving.errors[shot.key] ?? {}}
            onRow={(nth, set) => change({ type: "row", key: shot.key, nth, set })}
            onTaken={(taken) => change({ type: "taken", key: shot.key, taken, by: "person" })}
            onDrop={() => drop(shot.key)}
          />
        ))}
      </div>
      <ShotsDock
        work={work}
        shots={open}
        ticked={ticked}
        saving={saving}
        onGo={go}
        onStop={cancel}
        onSave={() => saving.saveAll(open)}
      />
    </>
  );
}

function Before() {
  return (
    <>
      <p>
        来电列表、拦截记录的截图，在这台手机或电脑上认字，图不上传。认出来的每一行，你对着图看过、勾选了才记；记的时候，截图才存进你的证据。
      </p>
      <p className="soft mt-2">
        苹果、华为、小米、OPPO、vivo的列表都行。文字识别组件
        <span className="nw">{sizeInWords(bytesNeeded)}</span>
        ，头一次要下，下完一直能用。
      </p>
    </>
  );
}

/** Rows of saved pictures that the person left unticked. */
function untickedIn(shots: Shot[]): number {
  const saved = shots.filter(({ state }) => state === "saved");
  return saved.reduce((sum, { rows }) => sum + rows.filter(({ ticked }) => !ticked).length, 0);
}

function Done({ done, rest }: { done: Saved; rest: number }) {
  return (
    <p role="status" className="mt-2">
      记下了<b className="nw">{done.saved}条</b>
      {done.known > 0 && (
        <>
          ，<b className="nw">{done.known}条</b>早就记过，没有重记
        </>
      )}
      。截图存进了证据，关联了这几次来电。
      <Link href="/calls" go>
        去看来电
      </Link>
      {rest > 0 && (
        <>
          没勾的<b className="nw">{rest}行</b>没有记。
        </>
      )}
    </p>
  );
}

/** The first field that is to be mended gets the focus. */
function useFirstError(errors: object) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);
  return form;
}
