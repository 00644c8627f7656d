import NextLink from "next/link";
import { Words } from "@/components/ui/words";

/** A call the rule takes, as it is read, and the address that takes it out or puts it back. */
export type MatchingCall = { id: string; number: string; at: string; taken: boolean; toggleHref: string };

/** The calls the rule takes, newest first; each can be taken out and put back. */
export function MatchingCalls({ calls }: { calls: MatchingCall[] }) {
  return (
    <ul className="rows">
      {calls.map((call) => (
        <li key={call.id} className="row">
          <span className={call.taken ? "body" : "body soft line-through"}>
            <span className="lead">
              <Words>{call.number}</Words>
            </span>
            <span className="sub">
              <Words>{call.at}</Words>
            </span>
          </span>
          <NextLink className="t44 nw" href={call.toggleHref} prefetch={false} scroll={false}>
            {call.taken ? "移除" : "恢复"}
            <span className="vh">
              ：{call.number}，{call.at}
            </span>
          </NextLink>
        </li>
      ))}
    </ul>
  );
}
