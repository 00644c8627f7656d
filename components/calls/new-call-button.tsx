import { ButtonLink } from "@/components/ui/button";
import { phoneIncoming } from "@/components/ui/icons";

/** The main action of every page that has none of its own. */
export function NewCallButton() {
  return (
    <ButtonLink href="/calls/new" wide icon={phoneIncoming}>
      刚接到一个
    </ButtonLink>
  );
}
