import { Link } from "@/components/ui/link";
import { Words } from "@/components/ui/words";
import type { Day } from "@/lib/deadlines/deadline";
import { dateInWords } from "@/lib/letters/wording";

/** The end of this space had been announced for a day; coming here has put it off `until` another. */
export type Ending = { announced: Day; until: Day };

export function EndingNote({ ending: { announced, until } }: { ending: Ending }) {
  return (
    <aside className="mt-4 rounded-md bg-well px-4 py-3 lg:mt-0 lg:mb-4">
      <p>
        <b>好久不见。</b>
        <Words>{`这里很久没人打开，原定${dateInWords(announced)}删掉。你来了，就接着留到${dateInWords(until)}。`}</Words>
      </p>
      <Link href="/me/keep" go>
        起个用户名和密码，一直留着
      </Link>
    </aside>
  );
}
