import { Icon } from "./icon";
import { check } from "./icons";

/** A checkbox whose whole row is its label. */
export function TickRow({ children, ...native }: Omit<React.ComponentProps<"input">, "type" | "className">) {
  return (
    <label className="tick">
      <input {...native} type="checkbox" className="cover" />
      <TickBox />
      <span className="words">{children}</span>
    </label>
  );
}

export function TickBox() {
  return (
    <span className="tickbox">
      <Icon of={check} />
    </span>
  );
}
