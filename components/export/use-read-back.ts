"use client";

import { type FormEvent, useState } from "react";
import { type Sent, sendBody } from "@/components/files/send-body";
import { caseWords } from "@/lib/complaints/case-refusals";
import { uploadReason } from "@/lib/evidence/refusals";
import { readInFile, type Whose } from "./whose-choice";

/** read: what the log says of it, for its address. */
type ReadBack = { read: string };
type Wrong = { text: string; signIn: boolean; whose: Whose | null };

const nothingWrong: Wrong = { text: "", signIn: false, whose: null };

/** Sends the file as a stream, with what its sender has answered: asked whose it is, nobody chooses it once more. */
export function useReadBack() {
  const [far, setFar] = useState<{ sent: number; all: number } | null>(null);
  const [wrong, setWrong] = useState(nothingWrong);

  const say = (text: string) => setWrong((before) => ({ ...before, text }));

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    const file = new FormData(event.currentTarget).get("case");
    if (!(file instanceof File) || file.name === "") {
      event.preventDefault();
      return say(caseWords("empty")?.title ?? "");
    }
    event.preventDefault();
    if (!navigator.onLine) return say(uploadReason("offline").text);
    setWrong(nothingWrong);
    setFar({ sent: 0, all: file.size });
    const onProgress = (sent: number) => setFar({ sent, all: file.size });
    const whose = answerOf(event);
    const order = {
      headers: whose ? { [`x-${whose}`]: "1" } : {},
      onProgress,
      offline: uploadReason("offline"),
    };
    told(await sendBody<ReadBack>(addressFor(file.name, whose), file, order).sent);
  }

  function told(answer: Sent<ReadBack>): void {
    if (answer.state !== "arrived") setFar(null);
    else {
      const { read: code } = answer.answer;
      window.location.assign(`/calls?read=${code}`);
    }
    if (answer.state !== "failed") return;
    const { text, code } = answer;
    const whose = code === "another" || code === "unnamed" ? code : null;
    setWrong({ text, signIn: code === "signed-out", whose });
  }

  return { far, wrong, send, pick: () => setWrong(nothingWrong) };
}

/** What the button says by which it was sent. */
function answerOf({ nativeEvent }: FormEvent): string | undefined {
  const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
  return button?.dataset.whose;
}

function addressFor(name: string, whose: string | undefined): string {
  if (/\.zip$/i.test(name)) return "/export/import/whole";
  return whose ? `${readInFile}?${whose}=1` : readInFile;
}
