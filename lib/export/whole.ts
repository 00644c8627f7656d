import { createHash } from "node:crypto";
import { Readable, Transform } from "node:stream";
import { inBeijing, manifestPath, sumsPath } from "./bundle";
import { manifestText, type Origin, type Origins } from "./manifest";
import { writeSums } from "./sums";
import { ZipStream } from "./zip-stream";

/** One file of the whole: opened when its turn comes, however large. `kept`: what is known of an original beforehand. */
export type Part = {
  path: string;
  open: () => Promise<Readable> | Readable;
  kept?: Origin;
};

/** What came out of a part on its way into the ZIP. */
type Passed = { path: string; size: number; sha256: string };

/**
 * Everything of one owner as a ZIP that is written while it is sent: each part is opened when the one before is through,
 * so it needs the memory of one part's pieces. manifest.json and SHA256SUMS come last and say what has passed.
 */
export function whole(savedAt: string, parts: Part[]): Readable {
  const zip = new ZipStream();
  const passed: Passed[] = [];
  const options = { mtime: inBeijing(savedAt), mode: 0o100644, forceDosTimestamp: true };
  const add = (path: string, open: Part["open"]) =>
    zip.addFile(path, async () => measured(path, await open(), passed), {
      ...options,
      compress: !isPacked(path),
    });
  for (const { path, open } of parts) add(path, open);
  add(manifestPath, () =>
    textOf(manifestText({ letter: "全部数据", issuedAt: savedAt }, passed, originsOf(parts))),
  );
  add(sumsPath, () => textOf(writeSums(passed)));
  return zip.end();
}

/** Recordings, pictures and PDFs are compressed already. */
function isPacked(path: string): boolean {
  return path.startsWith("证据原件/") || /\.(pdf|xlsx)$/.test(path);
}

function originsOf(parts: Part[]): Origins {
  return new Map(parts.flatMap(({ path, kept }) => (kept ? [[path, kept]] : [])));
}

function textOf(text: string): Readable {
  return Readable.from([Buffer.from(text)]);
}

function measured(path: string, stream: Readable, passed: Passed[]): Readable {
  const hash = createHash("sha256");
  let size = 0;
  const meter = new Transform({
    transform(piece: Buffer, _, next) {
      hash.update(piece);
      size += piece.length;
      next(null, piece);
    },
    flush(next) {
      passed.push({ path, size, sha256: hash.digest("hex") });
      next();
    },
  });
  stream.on("error", (fault) => meter.destroy(fault));
  meter.on("close", () => stream.destroy());
  return stream.pipe(meter);
}
