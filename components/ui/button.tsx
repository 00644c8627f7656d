import NextLink from "next/link";
import { Icon } from "./icon";
import type { IconPaths } from "./icons";

type Look = { quiet?: boolean; wide?: boolean; icon?: IconPaths; children: React.ReactNode };

function looks({ quiet, wide }: Look, className = ""): string {
  return ["btn", quiet && "quiet", wide && "wide", className].filter(Boolean).join(" ");
}

/** A link that is the main (or, quiet, the second) action of the screen. */
export function ButtonLink({ href, download, ...look }: Look & { href: string; download?: boolean }) {
  const inside = (
    <>
      {look.icon && <Icon of={look.icon} />}
      {look.children}
    </>
  );
  // A file is fetched by the browser itself, never by the router; its answer says that it is one.
  if (download)
    return (
      <a href={href} className={looks(look)}>
        {inside}
      </a>
    );
  return (
    <NextLink href={href} prefetch={false} className={looks(look)}>
      {inside}
    </NextLink>
  );
}

/** One seal-coloured button a screen; quiet is the outline. */
export function Button({ quiet, wide, icon, children, type = "button", className, ...rest }: ButtonProps) {
  return (
    <button type={type} className={looks({ quiet, wide, children }, className)} {...rest}>
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

type ButtonProps = Look & React.ComponentProps<"button">;
