import "server-only";
import { Readable } from "node:stream";
import type { Call } from "@/lib/calls/call";
import { evidenceRowsInSteps } from "@/lib/complaints/evidence-rows";
import { type Evidence, isWholeList } from "@/lib/evidence/evidence";
import { kept } from "@/lib/export/entries";
import type { Entry } from "@/lib/export/entry";
import { safeName } from "@/lib/export/file-name";
import { type Origins, originFrom } from "@/lib/export/manifest";
import { openFile } from "@/lib/store/files";
import { checkOriginal } from "@/lib/store/original-state";
import { breathing } from "@/lib/turns/breathe";

/**
 * The originals of a letter, numbered as 证据目录 numbers them and compared with their fingerprints first and opened again
 * when their turn comes; and the names of those that are gone or changed. A phone's own list (`held`) tells of people who have nothing to do with the case: it comes only on request.
 */
export async function originalsOf(
  ownerId: string,
  evidence: Evidence[],
  calls: Call[],
  { phoneLog }: { phoneLog: boolean },
): Promise<{ entries: Entry[]; origins: Origins; gone: string[]; held: string[] }> {
  const entries: Entry[] = [];
  const origins: Origins = new Map();
  const gone: string[] = [];
  const held: string[] = [];
  const { rows } = await breathing(evidenceRowsInSteps(evidence, calls, {}));
  const places = new Map(rows.map((row, at) => [row.at(-1), at] as const).toReversed());
  const placeOf = ({ sha256 }: Evidence) => places.get(sha256) ?? -1;
  for (const one of evidence.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const nth = String(placeOf(one) + 1).padStart(2, "0");
    if (isWholeList(one) && !phoneLog) {
      held.push(`第${nth}号　${one.name}　SHA-256 ${one.sha256}`);
      continue;
    }
    const path = `证据原件/${nth}-${safeName(one.name)}`;
    const state = await checkOriginal(ownerId, one);
    if (state === "gone") gone.push(one.name);
    else if (state === "changed") gone.push(`${one.name}（存着的文件和收到时不一样了）`);
    else entries.push(kept(path, one, () => opened(ownerId, one.sha256)));
    origins.set(path, originFrom(one));
  }
  return { entries, origins, gone, held };
}

async function opened(ownerId: string, sha256: string): Promise<Readable> {
  const stream = await openFile(ownerId, sha256);
  if (!stream) throw new Error("an original vanished while it was being exported");
  return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
}
