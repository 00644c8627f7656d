import { Link } from "@/components/ui/link";
import { Warn } from "@/components/ui/warn";
import { changedInWords, missingInWords, readInOf, readInWords, sameInWords } from "@/lib/complaints/read-in";

/** What has just been read back, above the log; code: of the address. */
export function ReadInNote({ code }: { code: unknown }) {
  const read = readInOf(code);
  if (!read) return null;
  const [missing, changed] = [missingInWords(read), changedInWords(read)];
  return (
    <div className="mt-3 rounded-md bg-well px-4 py-2" role="status">
      <p>
        {readInWords(read)}
        {sameInWords(read)}
        {missing}
      </p>
      {changed && <Warn title={changed} />}
      {read.more && (
        <Link href="/export/import#taken-in" go>
          不该导入的，整个撤回
        </Link>
      )}
      {missing && (
        <Link href="/evidence" go>
          去传原件
        </Link>
      )}
    </div>
  );
}
