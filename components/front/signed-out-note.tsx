import { type LeftAs, signedOutWords } from "@/components/me/signed-out-words";
import { Link } from "@/components/ui/link";
import { Words } from "@/components/ui/words";

/** Why nothing is open on a device on which something was, and where one gets back to it. */
export function SignedOutNote({ as }: { as: LeftAs }) {
  return (
    <aside className="mt-4 rounded-md bg-well px-4 py-3">
      <p>
        <Words>{signedOutWords[as]}</Words>
      </p>
      {as !== "gone" && (
        <p className="flex flex-wrap gap-x-5">
          <Link href="/me/sign-in" go>
            登录
          </Link>
          <Link href="/me/recover" go>
            忘了密码，填恢复码
          </Link>
        </p>
      )}
    </aside>
  );
}
