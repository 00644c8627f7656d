import NextLink from "next/link";

const places = [
  { word: "今天", href: "/" },
  { word: "来电", href: "/calls" },
  { word: "证据", href: "/evidence" },
  { word: "投诉", href: "/complaints" },
  { word: "我的", href: "/me" },
] as const;

export type Place = (typeof places)[number]["word"];

/**
 * The foot of a page: the one main action and, with `here`, the five words. Stands after <main className="page bar">
 * (with words) or "page foot" (action only). At a desk the words stand in the head and the action ends the page.
 */
export function Dock({ children, here, onlyNarrow }: DockProps) {
  return (
    <>
      {children && (
        <section className={onlyNarrow ? "dock only-narrow" : "dock"} aria-label="下一步">
          {children}
        </section>
      )}
      {here && <Words here={here} />}
    </>
  );
}

type DockProps = {
  children?: React.ReactNode;
  here?: Place;
  /** The action has its own place at a desk. */
  onlyNarrow?: boolean;
};

function Words({ here }: { here: Place }) {
  return (
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
  );
}
