import { Button } from "@/components/ui/button";
import type { Caller, Suggestion } from "@/lib/calls/callers";
import { identify } from "@/lib/numbers/identify";

type Send = (form: FormData) => Promise<void>;
type Ways = { accept: Send; waveAway: Send };
type Shown = { all: Suggestion[]; callers: Caller[] } & Ways;

/** So many numbers of one suggestion are spelled out. */
const spelled = 4;
/** So many suggestions are shown, the strongest; the others come up as these are answered. */
const shown = 30;

/** What looks like one caller, each taken over or waved away in one tap, without script too. */
export function Suggested({ all, callers, ...ways }: Shown) {
  return (
    <>
      <ul className="rows">
        {all.slice(0, shown).map((one) => (
          <li key={`${one.callerId} ${one.numbers.join()}`} className="py-3">
            <SuggestedOne one={one} into={callers.find(({ id }) => id === one.callerId)} {...ways} />
          </li>
        ))}
      </ul>
      {all.length > shown && <p className="soft">还有{all.length - shown}处，答了这些再给你看。</p>}
    </>
  );
}

function SuggestedOne({ one, into, accept, waveAway }: { one: Suggestion; into?: Caller } & Ways) {
  const { name, why, numbers, callerId } = one;
  return (
    <form action={accept}>
      <input type="hidden" name="name" value={name.slice(0, 60)} />
      <input type="hidden" name="numbers" value={numbers.join()} />
      <input type="hidden" name="callerId" value={callerId ?? ""} />
      <p className="font-bold">{why.join("；")}</p>
      <p>
        {numbers.slice(0, spelled).map((number) => (
          <span key={number} className="num nw mr-4 inline-block">
            {identify(number).display}
          </span>
        ))}
        {numbers.length > spelled && <span className="nw">等{numbers.length}个</span>}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-5">
        <Button type="submit" quiet>
          {into ? `合并到${into.name}` : "合并"}
        </Button>
        <button type="submit" className="link" formAction={waveAway}>
          {into ? "不是它" : "不是同一家"}
        </button>
      </div>
    </form>
  );
}
