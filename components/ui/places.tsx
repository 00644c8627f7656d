import NextLink from "next/link";

const places = [
  { word: "今天", href: "/" },
  { word: "来电", href: "/calls" },
  { word: "证据", href: "/evidence" },
  { word: "投诉", href: "/complaints" },
  { word: "我的", href: "/me" },
] as const;

export type Place = (typeof places)[number]["word"];

/** Where the link past the five words leads: the id of the page's <main>. */
export const mainId = "main";

/**
 * The five words of the whole. Stands before <main className="page bar" id={mainId}>: at a desk they are seen in the head, and are
 * come to first; on a phone they stand at the foot.
 */
export function Places({ here }: { here: Place }) {
  return (
    <>
      <a className="skip" href={`#${mainId}`}>
        跳到正文
      </a>
      <nav className="tabs" aria-label="主要页面">
        <ul>
          {places.map(({ word, href }) => (
            <li key={word}>
              <NextLink href={href} prefetch={false} aria-current={word === here ? "page" : undefined}>
                {word}
              </NextLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
