import NextLink from "next/link";
import { Words } from "@/components/ui/words";

/** The calls a complaint is about, and the way to choose others. */
export function Picked({ words, changeHref }: { words: string; changeHref: string }) {
  return (
    <p className="soft picked">
      <span>
        <Words>{words}</Words>
      </span>
      <NextLink href={changeHref} prefetch={false} className="touch">
        换一些
      </NextLink>
    </p>
  );
}
