import NextLink from "next/link";

/** stay: the page does not go to its top. */
type Shown = { chips: { word: string; href: string; on: boolean }[]; stay?: boolean };

/** Chips that are links, so that they choose at once and without script. */
export function LinkChips({ chips, stay }: Shown) {
  return (
    <ul className="chips">
      {chips.map(({ word, href, on }) => (
        <li key={word}>
          <NextLink
            className={on ? "chip on" : "chip"}
            aria-current={on ? "true" : undefined}
            href={href}
            prefetch={false}
            scroll={!stay}
          >
            {word}
          </NextLink>
        </li>
      ))}
    </ul>
  );
}
