import type { IconPaths } from "./icons";

/** One icon, drawn on the server; decoration only: the words beside it, or an aria-label around it, say what it means. */
export function Icon({ of, small }: { of: IconPaths; small?: boolean }) {
  return (
    <svg
      className={small ? "i s" : "i"}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {of.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
