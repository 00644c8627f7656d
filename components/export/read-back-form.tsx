"use client";

import { type FormEvent, useState } from "react";
import { type Sent, sendBody } from "@/components/files/send-body";
import { SignInHere } from "@/components/me/sign-in-here";
import { Button } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Icon } from "@/components/ui/icon";
import { upload } from "@/components/ui/icons";
import { Progress } from "@/components/ui/progress";
import { Warn } from "@/components/ui/warn";
import { uploadReason } from "@/lib/evidence/refusals";
import { sentInWords } from "@/lib/evidence/size";

type Props = { isAnothers?: boolean };

/**
 * Sends case data the way browsers always could, and a ZIP with all its originals as a stream, which needs the script.
 * isAnothers: whoever sends it was asked, and reads in what is somebody else's all the same.
 */
export function ReadBackForm({ isAnothers = false }: Props) {
  const [picked, setPicked] = useState("");
  const { far, wrong, send } = useWhole(isAnothers);
  const verb = isAnothers || wrong.isAnothers ? "照样读进来" : "读回来";
  return (
    <form
      action={isAnothers ? "/export/import/file?another=1" : "/export/import/file"}
      method="post"
      encType="multipart/form-data"
      className="mt-5 max-w-md"
      onSubmit={send}
    >
      <PickCase picked={picked} onPick={setPicked} />
      {far && <Progress value={far.sent / far.all} label="传上来" words={sentInWords(far.sent, far.all)} />}
      {wrong.text && <Warn title={wrong.text} basis={wrong.signIn && <SignInHere />} />}
      {wrong.isAnothers && (
        <p>
          <a className="link" href="/me">
            不读
          </a>
        </p>
      )}
      <Dock>
        <Button type="submit" wide disabled={far !== null}>
          {verb}
        </Button>
      </Dock>
    </form>
  );
}

function PickCase({ picked, onPick }: { picked: string; onPick: (name: string) => void }) {
  return (
    <label className="relative block">
      <input
        className="cover"
        name="case"
        type="file"
        accept=".json,application/json,.zip,application/zip"
        required
        aria-label="选案件数据，JSON文件或ZIP"
        onChange={(event) => onPick(event.target.files?.[0]?.name ?? "")}
      />
      <span className="btn quiet wide">
        <Icon of={upload} />
        {picked || "选案件数据，JSON文件或ZIP"}
      </span>
    </label>
  );
}

/** read: what the log says of it, for its address. */
type ReadBack = { read: string };

const nothingWrong = { text: "", signIn: false, isAnothers: false };

function useWhole(isAnothers: boolean) {
  const [far, setFar] = useState<{ sent: number; all: number } | null>(null);
  const [wrong, setWrong] = useState(nothingWrong);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    const file = new FormData(event.currentTarget).get("case");
    if (!(file instanceof File) || !/\.zip$/i.test(file.name)) return;
    event.preventDefault();
    const headers: Record<string, string> = isAnothers || wrong.isAnothers ? { "x-another": "1" } : {};
    setWrong(nothingWrong);
    setFar({ sent: 0, all: file.size });
    const onProgress = (sent: number) => setFar({ sent, all: file.size });
    const order = { headers, onProgress, offline: uploadReason("offline") };
    told(await sendBody<ReadBack>("/export/import/whole", file, order).sent);
  }

  function told(answer: Sent<ReadBack>): void {
    if (answer.state !== "arrived") setFar(null);
    else {
      const { read: code } = answer.answer;
      window.location.assign(`/calls?read=${code}`);
    }
    if (answer.state !== "failed") return;
    const { text, code } = answer;
    setWrong({ text, signIn: code === "signed-out", isAnothers: code === "another" });
  }

  return { far, wrong, send };
}
