"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";

type Props = {
  /** How many calls the choice takes. */
  taken: number;
  /** What it takes, one by one. */
  list: ReactNode;
  /** The main action, which takes what is ticked. */
  children: ReactNode;
};

/** What the choice takes and what is done with it. Once something else is ticked in its form, that is looked up first: list and button speak of the same calls. */
export function PickedList({ taken, list, children }: Props) {
  const here = useRef<HTMLDivElement>(null);
  const changed = useChanged(here);
  return (
    <div ref={here}>
      <Section
        title="选中的"
        end={<span role="status">{changed ? "上面改过了" : <Words>{`${taken}条`}</Words>}</span>}
      >
        <div hidden={changed}>{list}</div>
      </Section>
      {changed ? (
        <Dock>
          <Button type="submit" wide>
            按条件筛选
          </Button>
        </Dock>
      ) : (
        taken > 0 && <Dock>{children}</Dock>
      )}
    </div>
  );
}

/** Whether the form around is not as the page brought it. */
function useChanged(here: React.RefObject<HTMLElement | null>): boolean {
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    const form = here.current?.closest("form");
    const look = () => setChanged(form ? isChanged(form) : false);
    look(); // a browser may bring ticks of before back
    form?.addEventListener("input", look);
    return () => form?.removeEventListener("input", look);
  }, [here]);
  return changed;
}

function isChanged(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll("input")].some((one) =>
    one.type === "checkbox" ? one.checked !== one.defaultChecked : one.value !== one.defaultValue,
  );
}
