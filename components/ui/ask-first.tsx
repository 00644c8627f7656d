import { Button } from "./button";
import { Icon } from "./icon";
import { trash } from "./icons";

type Props = {
  /** What is pressed first, such as 不写了，扔掉草稿. */
  ask: string;
  /** What is pressed then. */
  verb: string;
  /** Of what, where several stand on the page; for those who do not see them. */
  of?: string;
  act: (form: FormData) => Promise<void>;
  /** What is lost and what stays, and what is sent besides. */
  children: React.ReactNode;
};

/** Asks before something goes that cannot be brought back. A fold, so that it asks without a script as well. */
export function AskFirst({ ask, verb, of = "", act, children }: Props) {
  return (
    <details>
      <summary className="link">
        <Icon of={trash} small />
        {ask}
        {of && <span className="vh">{of}</span>}
      </summary>
      <form action={act} className="mt-2 max-w-md">
        {children}
        <div className="mt-3">
          <Button type="submit" quiet aria-label={of ? verb + of : undefined}>
            {verb}
          </Button>
        </div>
      </form>
    </details>
  );
}
