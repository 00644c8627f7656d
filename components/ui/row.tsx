import NextLink from "next/link";
import { Icon } from "./icon";
import { chevronRight } from "./icons";

/** One line of a list, the whole of it a link: lead in bold, a second voice under it, and a time or else a chevron. */
export function Row({ href, lead, sub, at }: RowProps) {
  return (
    <NextLink className="row" href={href} prefetch={false}>
      <span className="body">
        <span className="line">
          <span className="lead">{lead}</span>
          {at && <span className="at">{at}</span>}
        </span>
        {sub && <span className="sub">{sub}</span>}
      </span>
      {!at && (
        <span className="go">
          <Icon of={chevronRight} />
        </span>
      )}
    </NextLink>
  );
}

type RowProps = { href: string; lead: React.ReactNode; sub?: React.ReactNode; at?: React.ReactNode };
