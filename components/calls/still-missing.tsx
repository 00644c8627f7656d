import NextLink from "next/link";
import type { Call } from "@/lib/calls/call";
import { unwritten } from "./call-words";

/** What a letter will want of this call and is not there yet, each a link to its place. */
export function StillMissing({ call, evidenceCount }: { call: Call; evidenceCount: number }) {
  const missing = unwritten(call);
  if (missing.length === 0 && evidenceCount > 0) return null;
  return (
    <p className="mt-3">
      还差　
      {missing.map(({ field, name }) => (
        <NextLink
          key={field}
          className="touch mr-2"
          href={`/calls/${call.id}/edit#${field}`}
          prefetch={false}
        >
          {name}
        </NextLink>
      ))}
      {evidenceCount === 0 && (
        <a className="touch" href="#evidence">
          一份证据
        </a>
      )}
    </p>
  );
}
