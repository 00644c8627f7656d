import type { Metadata } from "next";
import { AskForm } from "@/components/import/ask-form";
import { GiveUp } from "@/components/import/give-up";
import { ReadOn } from "@/components/import/read-on";
import { HeadFocus } from "@/components/ui/head-focus";
import { Top } from "@/components/ui/top";
import { opened } from "@/lib/auth/sealed-query";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { findEvidence } from "@/lib/store/evidence";
import { answerAsk, giveUp, sayAgain } from "../actions";
import { formatName } from "../format-name";
import { ownImport } from "../own-import";
import type { SearchParams } from "../query";
import { isEmpty, Preview } from "./preview";
import { SavedImport } from "./saved";

export const metadata: Metadata = { title: "导入" };

type Address = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function OneImport({ params, searchParams }: Address) {
  const { owner, found } = await ownImport(params, await searchParams);
  const { id, name, state } = found;
  const evidence = found.evidenceId ? await findEvidence(owner, found.evidenceId) : null;
  return (
    <main className="page foot">
      <Top back="/import" name={name || formatName(found.format)} own />
      <HeadFocus step={state} />
      <p className="soft">{formatName(found.format)}</p>
      {state === "saved" && <SavedImport owner={owner} found={found} />}
      {state === "reading" && <ReadOn id={id} name={name} size={evidence?.size ?? 1} read={found.read} />}
      {state === "asking" && found.ask && (
        <AskForm
          ask={found.ask}
          today={dayInBeijing(evidence?.receivedAt ?? found.startedAt)}
          save={answerAsk.bind(null, id)}
        />
      )}
      {(state === "read" || state === "saving") && (
        <Preview
          owner={owner}
          found={found}
          isBill={evidence?.kind === "bill"}
          params={await opened(await searchParams)}
        />
      )}
      {state === "read" && found.saved === 0 && Object.keys(found.hints).length > 0 && (
        <form action={sayAgain.bind(null, id)} className="mt-6">
          <button type="submit" className="link">
            重新选择
          </button>
        </form>
      )}
      {state !== "saved" && found.saved === 0 && !(state === "read" && isEmpty(found)) && (
        <div className="mt-6">
          <GiveUp id={id} name={name} giveUp={giveUp.bind(null, id)} />
        </div>
      )}
    </main>
  );
}
