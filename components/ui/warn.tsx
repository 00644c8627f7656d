import { Icon } from "./icon";
import { triangleAlert } from "./icons";

/** A warning without a box: the first words in vermilion, then what follows, then its basis as a link. */
export function Warn({ title, children, basis }: WarnProps) {
  return (
    <div className="warn">
      <Icon of={triangleAlert} />
      <p>
        <b>{title}</b>
        {children} {basis}
      </p>
    </div>
  );
}

type WarnProps = { title: string; children?: React.ReactNode; basis?: React.ReactNode };
