import { Button, ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import type { Move } from "@/lib/complaints/move";

type Shown = {
  complaintId: string;
  move: Move;
  /** Something came back already. */
  hasReply: boolean;
  /** What the next letter's own button says: 写催办信. */
  action: string | null;
  /** What else there is to do about the same numbers, and a new complaint about them. */
  planHref: string;
  /** The plan's own step in words: 下一步，通管局申诉; null where the plan was not asked. */
  look: string | null;
  againHref: string;
  startNext: () => Promise<void>;
  close: () => Promise<void>;
};

/** The page's main action, and where they may still answer, that too. */
export function NextMove(shown: Shown) {
  const { complaintId, move, hasReply } = shown;
  const replied = `/complaints/${complaintId}/reply`;
  if (move.kind === "none") return null;
  const alsoReply = move.kind === "next" || move.kind === "close" || move.kind === "look";
  return (
    <Dock>
      <div className="pair">
        {alsoReply && (
          <ButtonLink href={replied} quiet wide>
            {hasReply ? "又有答复" : "他们答复了"}
          </ButtonLink>
        )}
        <Main {...shown} replied={replied} />
      </div>
    </Dock>
  );
}

function Main({
  complaintId,
  move,
  action,
  planHref,
  look,
  againHref,
  startNext,
  close,
  replied,
}: Shown & { replied: string }) {
  switch (move.kind) {
    case "file":
      return <Go href={`/complaints/${complaintId}/filed`}>记下提交</Go>;
    case "reply":
      return <Go href={replied}>他们答复了</Go>;
    case "next":
      return <Do run={startNext}>{action ?? "写下一封"}</Do>;
    case "close":
      return <Do run={close}>不再打来了，结束</Do>;
    case "look":
      return <Go href={planHref}>{look ?? "看看还能找哪里"}</Go>;
    case "again":
      return <Go href={againHref}>带着新的来电再投诉</Go>;
    case "open":
      return <Go href={`/complaints/${move.id}/follow`}>看下一步</Go>;
    case "none":
      return null;
  }
}

function Go({ href, children }: { href: string; children: string }) {
  return (
    <ButtonLink href={href} wide>
      {children}
    </ButtonLink>
  );
}

function Do({ run, children }: { run: () => Promise<void>; children: string }) {
  return (
    <form action={run} className="grow">
      <Button type="submit" wide>
        {children}
      </Button>
    </form>
  );
}
