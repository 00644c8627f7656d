import { Button, ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { phoneIncoming } from "@/components/ui/icons";
import { rungOfNext } from "@/lib/plan/next-words";
import type { Plan, Rung } from "@/lib/plan/plan";

/** issuedId: the complaint whose letter for the next door is issued and not handed in yet. */
type Shown = { plan: Plan; issuedId: string | null };

/** The main action: straight into the door, or where an answer is written down. Inside the form that enters doors. */
export function NextAction({ plan, issuedId }: Shown) {
  const rung = rungOfNext(plan);
  const [call] = plan.urgent;
  return (
    <Dock>
      {rung?.state === "now" && <input type="hidden" name="door" value={rung.channel} />}
      {call ? (
        <a className="btn wide" href={`tel:${call.phone}`}>
          打{call.phone}
        </a>
      ) : (
        <Main rung={rung} issuedId={issuedId} />
      )}
    </Dock>
  );
}

function Main({ rung, issuedId }: { rung: Rung | undefined; issuedId: string | null }) {
  if (!rung)
    return (
      <ButtonLink href="/calls/new" wide icon={phoneIncoming}>
        又接到一个
      </ButtonLink>
    );
  if (rung.state === "waiting")
    return (
      <ButtonLink href={rung.complaintId ? `/complaints/${rung.complaintId}/reply` : "/complaints"} wide>
        他们答复了
      </ButtonLink>
    );
  return <Through rung={rung} issuedId={issuedId} />;
}

/** Where the phone comes first, the paper is the second action. */
export function AfterTheCall({ plan, issuedId }: Shown) {
  const rung = rungOfNext(plan);
  if (plan.urgent.length === 0 || rung?.state !== "now") return null;
  return (
    <p className="step-why">
      <Through rung={rung} issuedId={issuedId} before="打完电话，" />
    </p>
  );
}

type ThroughProps = { rung: Rung; issuedId: string | null; before?: string };

/** Into the door; where its letter lies ready, to that, which says where it goes; what follows another one begins on its page. */
function Through({ rung, issuedId, before = "" }: ThroughProps) {
  const look = before === "" ? { wide: true } : { quiet: true };
  if (rung.follows || issuedId)
    return (
      <ButtonLink
        href={issuedId ? `/complaints/${issuedId}` : `/complaints/${rung.complaintId}/follow`}
        {...look}
      >
        {before}
        {issuedId ? "信写好了，去提交" : rung.action}
      </ButtonLink>
    );
  return (
    <Button type="submit" {...look}>
      {before}
      {rung.action}
    </Button>
  );
}
