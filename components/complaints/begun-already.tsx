import { Button, ButtonLink } from "@/components/ui/button";
import { Words } from "@/components/ui/words";
import type { Channel } from "@/lib/channels/channel";

type Shown = {
  /** The letter that lies there: of how many calls, how many of them are among those chosen now, and whether it is finished. */
  begun: { id: string; total: number; shared: number; isIssued: boolean };
  channel: Pick<Channel, "id" | "name">;
  selection: string;
  enter: (form: FormData) => Promise<void>;
};

/** Asked before a second letter through the same door about calls that one has already. */
export function BegunAlready({ begun, channel, selection, enter }: Shown) {
  const { id, total, shared, isIssued } = begun;
  const state = isIssued ? "定了稿，还没提交" : "开了头，还没定稿";
  return (
    <div className="mb-4" role="status">
      <p>
        <Words>{`这些来电里有${shared}次，已经写在一封${channel.name}里：那封写了${total}次，${state}。`}</Words>
      </p>
      <div className="pair mt-3">
        <form action={enter}>
          <input type="hidden" name="selection" value={selection} />
          <input type="hidden" name="door" value={channel.id} />
          <input type="hidden" name="anew" value="1" />
          <Button type="submit" quiet wide>
            另写一封
          </Button>
        </form>
        <ButtonLink href={`/complaints/${id}`} wide>
          拿那封接着写
        </ButtonLink>
      </div>
    </div>
  );
}
