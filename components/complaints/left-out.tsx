import { Link } from "@/components/ui/link";
import { Words } from "@/components/ui/words";

/** 还有2份原件没有传来: said before a letter is issued that therefore does not speak of them, with the way to bring them. */
export function LeftOut({ evidence }: { evidence: { id: string }[] }) {
  const [only, ...others] = evidence;
  if (!only) return null;
  return (
    <p className="soft mb-3">
      还有<Words>{`${evidence.length}份`}</Words>原件没有传来，信里先不写它们。
      <Link href={others.length > 0 ? "/evidence" : `/evidence/${only.id}`}>再传一次原件</Link>
    </p>
  );
}
