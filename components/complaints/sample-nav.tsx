import NextLink from "next/link";

/** The letters of the sample side by side. */
export function SampleNav({ letters, here }: { letters: { id: string; name: string }[]; here: string }) {
  return (
    <nav aria-label="示例里的信">
      <ul className="chips mt-2 mb-4">
        {letters.map(({ id, name }) => (
          <li key={id}>
            <NextLink
              href={`/sample/${id}`}
              prefetch={false}
              className={id === here ? "chip on" : "chip"}
              aria-current={id === here ? "page" : undefined}
            >
              {name}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
