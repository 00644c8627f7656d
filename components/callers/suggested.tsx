import { Button } from "@/components/ui/button";
import type { Caller, Suggestion } from "@/lib/calls/callers";
import { identify } from "@/lib/numbers/identify";

type Shown = { all: Suggestion[]; callers: Caller[]; accept: (form: FormData) => Promise<void> };

/** So many numbers of one suggestion are spelled out. */
const spelled = 4;

/** What looks like one caller, each taken over in one tap, without script too. */
export function Suggested({ all, callers, accept }: Shown) {
  return (
    <ul className="rows">
      {all.map((one) => (
        <li key={`${one.callerId} ${one.numbers.join()}`} className="py-3">
          <SuggestedOne one={one} into={callers.find(({ id }) => id === one.callerId)} accept={accept} />
        </li>
      ))}
    </ul>
  );
}

function SuggestedOne({ one, into, accept }: { one: Suggestion; into?: Caller } & Pick<Shown, "accept">) {
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
      <Button type="submit" quiet className="mt-2">
        {into ? `归到${into.name}` : "归成一家"}
      </Button>
    </form>
  );
}
