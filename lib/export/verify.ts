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
  const sums = found.find((one) => one.path === sumsPath);
  if (!sums) return refuse({ code: "no-sums", text: "里面没有 SHA256SUMS，不是清静的材料包。" });
  return ok(judge(found, readSums(sums.text), manifestSums(found)));
}

function judge(found: Found[], sums: Sums, listed: Sums | null): Verdict {
  const expected = new Map([...(listed ?? []), ...sums]);
  const present = found.filter((one) => one.path !== sumsPath);
  const twice = present.filter((one, at) => present.findIndex(({ path }) => path === one.path) !== at);
  const extra = [...present.filter((one) => !expected.has(one.path)), ...twice].map((one) => one.path);
  const known = present.filter((one) => expected.has(one.path) && !twice.includes(one));
  const isRight = (one: Found) =>
    one.sha256 === sums.get(one.path) &&
    (!listed || one.path === manifestPath || one.sha256 === listed.get(one.path));
  const missing = [...expected.keys()].filter((path) => !present.some((one) => one.path === path));
  return {
    right: known.filter(isRight).map((one) => one.path),
    changed: known.filter((one) => !isRight(one)).map((one) => one.path),
    missing:
      sums.has(manifestPath) || present.some((one) => one.path === manifestPath)
        ? missing
        : [...missing, manifestPath],
    extra,
  };
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
