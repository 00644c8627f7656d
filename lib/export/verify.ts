import { ok, type Result, refuse } from "@/lib/result";
import { manifestPath, sumsPath } from "./bundle";
import { Manifest } from "./manifest";
import { readSums, type Sums } from "./sums";
import { type Found, unzip } from "./unzip";

/** Paths by what became of them. */
export type Verdict = { right: string[]; changed: string[]; missing: string[]; extra: string[] };

/** Compares every file of a bundle with its SHA256SUMS and its manifest. Refused when it is no bundle at all. */
export async function verify(file: string): Promise<Result<Verdict>> {
  const found = await unzip(file).catch(() => null);
  if (!found) return refuse({ code: "no-zip", text: "打不开：不是 ZIP 文件，或者已经损坏。" });
  const sums = sumsIn(found);
  const listed = manifestSums(found);
  if (!sums && !listed) return refuse({ code: "no-bundle", text: "里面没有 SHA256SUMS，不是清静的材料包。" });
  return ok(judge(found, sums ?? new Map(), listed ?? new Map()));
}

/** A file is right when both lists say what it is. The manifest, where it can be read, decides what belongs. */
function judge(found: Found[], sums: Sums, listed: Sums): Verdict {
  const expected = new Set([...listed.keys(), ...sums.keys(), manifestPath, sumsPath]);
  const belongs = new Set([...(listed.size ? listed : sums).keys(), manifestPath, sumsPath]);
  const firsts = new Map(found.toReversed().map((one) => [one.path, one]));
  const known = found.filter((one) => belongs.has(one.path) && firsts.get(one.path) === one);
  const isRight = ({ path, sha256 }: Found) =>
    path === sumsPath ||
    [sums.get(path), listed.get(path)].every((said) => said === undefined || said === sha256);
  return {
    right: known.filter((one) => isRight(one) && one.path !== sumsPath).map((one) => one.path),
    changed: known.filter((one) => !isRight(one)).map((one) => one.path),
    missing: [...expected].filter((path) => !firsts.has(path)),
    extra: found
      .filter((one) => !belongs.has(one.path) || firsts.get(one.path) !== one)
      .map((one) => one.path),
  };
}

function sumsIn(found: Found[]): Sums | null {
  const text = found.find((one) => one.path === sumsPath)?.text;
  return text === undefined ? null : readSums(text);
}

/** What the manifest says of each file; null when it cannot be read, which the sums then show as changed or missing. */
function manifestSums(found: Found[]): Sums | null {
  const text = found.find((one) => one.path === manifestPath)?.text;
  if (!text) return null;
  try {
    const read = Manifest.safeParse(JSON.parse(text));
    return read.success ? new Map(read.data.files.map((file) => [file.path, file.sha256])) : null;
  } catch {
    return null;
  }
}
