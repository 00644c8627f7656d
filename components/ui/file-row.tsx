import { Icon } from "@/components/ui/icon";
import { download } from "@/components/ui/icons";

/** A file to take away, as a row. The browser fetches it itself. */
export function FileRow({ href, lead, sub }: { href: string; lead: string; sub: string }) {
  return (
    <a className="row" href={href} download>
      <span className="body">
        <span className="lead">{lead}</span>
        <span className="sub">{sub}</span>
      </span>
      <span className="go">
        <Icon of={download} />
      </span>
    </a>
  );
}
