import "server-only";
import { Cautions } from "@/components/import/cautions";
import { RejectedRows } from "@/components/import/rejected-rows";
import { Sums } from "@/components/import/sums";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Link } from "@/components/ui/link";
import { isOriginalHere } from "@/lib/evidence/evidence";
import { formatById } from "@/lib/imports";
import { findEvidence } from "@/lib/store/evidence";
import { rejectedRows } from "@/lib/store/import-rows";
import { type Import, listImports } from "@/lib/store/imports";
import { readAgain } from "../actions";

const left = {
  here: "没选的没有记成来电，只数了条数；它们还在文件的原件里，原件整个留着。",
  away: "没选的没有记成来电，只数了条数；文件的原件不在这里。",
  gone: "没选的没有留下，只留了条数。",
};

/** What became of every row of a file. */
export async function SavedImport({ owner, found }: { owner: string; found: Import }) {
  const { id, evidenceId, read, saved, known, rejected, cut, format, caseDataAt } = found;
  const [rows, imports] = await Promise.all([rejectedRows(owner, id), listImports(owner)]);
  const original = evidenceId && (await findEvidence(owner, evidenceId));
  const isHere = Boolean(original && isOriginalHere(original));
  const next = imports.filter(({ state }) => state !== "saved").at(-1);
  return (
    <>
      <Cautions cut={cut} read={read} connectedOnly={formatById(format)?.connectedOnly === true} saved={0} />
      <div className="max-w-2xl">
        <Sums
          isOver
          sums={{ read, saved, toSave: 0, known, left: found.left, out: 0, rejected }}
          isTold={caseDataAt !== null}
        />
      </div>
      <p className="soft mt-2">{evidenceId ? left[isHere ? "here" : "away"] : left.gone}</p>
      {saved > 0 && (
        <p className="mt-2">
          没写推销什么的，到
          <a className="touch" href="/calls/unfinished">
            还差这些
          </a>
          里补一次就行，不用一条条写。
        </p>
      )}
      {evidenceId && (
        <div className="mt-2 flex flex-wrap gap-x-5">
          <Link href={`/evidence/${evidenceId}`} go>
            {isHere ? "看原件" : "看这份文件"}
          </Link>
          {isHere && (
            <form action={readAgain.bind(null, id)}>
              <button type="submit" className="link">
                从原件再挑一次
              </button>
            </form>
          )}
        </div>
      )}
      <RejectedRows rows={rows} total={rejected} />
      <Dock>
        <ButtonLink href={next ? `/import/${next.id}` : "/calls"} wide>
          {next ? `接着挑${next.name}` : "看记下的来电"}
        </ButtonLink>
      </Dock>
    </>
  );
}
