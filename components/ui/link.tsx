import NextLink from "next/link";
import { Icon } from "./icon";
import { chevronRight, type IconPaths } from "./icons";

/** Bold underlined words, 44 high: the third kind of button. `go` adds the chevron of a next step. */
export function Link({ href, go, icon, onNavigate, children }: LinkProps) {
  return (
    <NextLink href={href} prefetch={false} className="link" onNavigate={onNavigate}>
      {icon && <Icon of={icon} />}
      {children}
      {go && <Icon of={chevronRight} small />}
    </NextLink>
  );
}

type LinkProps = {
  href: string;
  go?: boolean;
  icon?: IconPaths;
  onNavigate?: () => void;
  children: React.ReactNode;
};
