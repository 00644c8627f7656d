import { Icon } from "@/components/ui/icon";
import { download } from "@/components/ui/icons";

type Props = { href: string; lead: string; sub: string; save?: boolean };

/**
 * A file to take away, as a row. That it is one its answer says, so that a refusal is a page that can be read. save: what
 * the answer would show is saved as well.
 */
export function FileRow({ href, lead, sub, save }: Props) {
  return (
    <a className="row" href={href} download={save}>
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
