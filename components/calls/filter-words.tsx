import NextLink from "next/link";
import { categories } from "@/lib/calls/categories";
import { dateInWords } from "@/lib/letters/wording";
import { identify } from "@/lib/numbers/identify";
import { askedNumber, type CallAddress } from "./call-address";
import { howWords } from "./call-words";

/** What the list is narrowed to, in words, and the way back to all of it. */
export function FilterWords({ now, total, isMore }: { now: CallAddress; total: number; isMore: boolean }) {
  const words = filterWords(now);
  if (words.length === 0) return null;
  return (
    <p className="mt-3">
      {words.join("，")}，<span className="nw">{isMore ? `${total}条以上` : `${total}条`}</span>　
      <NextLink className="touch" href="/calls" prefetch={false}>
        看全部
      </NextLink>
      {now.only === "unfinished" && total > 1 && (
        <a className="touch ml-4" href="/calls/unfinished">
          还差这些
        </a>
      )}
    </p>
  );
}

const onlyWords: Record<string, string> = {
  unfinished: "没写完的",
  refused: "拒绝过的",
  "with-evidence": "有证据",
};

function filterWords({ q, number, kind, how, category, only, from, to }: CallAddress): string[] {
  const code = category as keyof typeof categories | undefined;
  return [
    q && `有“${q}”`,
    number && identify(askedNumber(number)).display,
    kind && (kind === "sms" ? "短信" : "电话"),
    how && howWords[how as keyof typeof howWords],
    code && categories[code],
    only && onlyWords[only],
    from && `${dateInWords(from)}起`,
    to && `到${dateInWords(to)}`,
  ].filter((word): word is string => Boolean(word));
}
