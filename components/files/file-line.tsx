import { Icon } from "@/components/ui/icon";
import { circleAlert, x } from "@/components/ui/icons";
import type { Fault } from "./use-files";

type Shown = {
  name: string;
  fault: Fault | null;
  /** What the cross does: 停下, 收起. */
  stopWord: string;
  onStop: () => void;
  onRetry: () => void;
  children: React.ReactNode;
};

/** One file on its way: its name, a way to stop it, and how far it is; or why it did not arrive, and again. */
export function FileLine({ name, fault, stopWord, onStop, onRetry, children }: Shown) {
  return (
    <li className="up">
      <div className="upline">
        <b>{name}</b>
        <button type="button" className="x" onClick={onStop} aria-label={`${stopWord}${name}`}>
          <Icon of={x} />
        </button>
      </div>
      {fault ? (
        <p className="err" role="alert">
          <Icon of={circleAlert} small />
          <span>{fault.text}</span>
        </p>
      ) : (
        children
      )}
      {fault?.again && (
        <button type="button" className="link" onClick={onRetry}>
          再传一次
        </button>
      )}
    </li>
  );
}
