import { Icon } from "@/components/ui/icon";
import { download, printer } from "@/components/ui/icons";

type Props = { href: string; lead: string; sub: string; save?: boolean; prints?: boolean };

/**
 * A file to take away, as a row. That it is one its answer says, so that a refusal is a page that can be read. save: what
 * the answer would show is saved as well. prints: it is opened beside the page, to be printed from there.
 */
export function FileRow({ href, lead, sub, save, prints }: Props) {
  return (
    <a
      className="row"
      href={href}
      download={save}
      target={prints ? "_blank" : undefined}
      rel={prints ? "noopener" : undefined}
    >
      <span className="body">
        <span className="lead">{lead}</span>
        <span className="sub">{sub}</span>
      </span>
      <span className="go">
        <Icon of={prints ? printer : download} />
      </span>
    </a>
  );
}
