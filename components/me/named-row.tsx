import { Button } from "@/components/ui/button";

type Props = {
  /** What the row stands for: `id` is sent with its button. */
  of: { id: string; name: string };
  about: string;
  act?: { verb: string; send: (form: FormData) => Promise<void> };
};

/** A named thing of the account, what is known of it, and the button that takes it away. Sends without script as well. */
export function NamedRow({ of: { id, name }, about, act }: Props) {
  return (
    <div className="device">
      <div>
        <b>{name}</b>
        <span className="soft block">{about}</span>
      </div>
      {act && (
        <form action={act.send}>
          <input type="hidden" name="id" value={id} />
          <Button type="submit" quiet aria-label={act.verb + name}>
            {act.verb}
          </Button>
        </form>
      )}
    </div>
  );
}
