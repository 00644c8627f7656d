import { SignInHere } from "@/components/me/sign-in-here";
import { Icon } from "@/components/ui/icon";
import { circleAlert, x } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import type { FileOnWay } from "./use-files";

export type FileWays = { onStop: () => void; onRetry: () => void };
/** over: nothing more happens to it by itself. */
type Shown = FileWays & { one: FileOnWay<unknown>; over: boolean; children: React.ReactNode };

/** One file on its way: its name, a way to stop it, and how far it is; or why it did not arrive, and again. */
export function FileLine({ one, over, onStop, onRetry, children }: Shown) {
  const { fault, far } = one;
  const { name } = one.file;
  const stopWord = fault || over ? "收起" : far ? "停下" : "不传";
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
      {fault?.next?.href && (
        <Link href={fault.next.href} go>
          {fault.next.text}
        </Link>
      )}
      {fault?.signIn && <SignInHere />}
      {fault?.again && (
        <button type="button" className="link" onClick={onRetry}>
          再传一次
        </button>
      )}
    </li>
  );
}
