import { Button, ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import { type Kept, keptInWords } from "./kept";
import { LeavingForm } from "./leaving-form";

type Shown = { name: string | null; hasSpace: boolean; kept: Kept | null; leave: () => Promise<void> };

/** Where the records are kept, and how to reach them from elsewhere. At a desk the main action stands here. */
export function AccountPart({ name, hasSpace, kept, leave }: Shown) {
  if (name !== null) {
    return (
      <Section title="账号">
        <p>
          存在<b>{name}</b>名下。在别的设备上，用这个名字和密码登录。
        </p>
        <p className="mt-1">
          <Link href="/me/password" go>
            换密码
          </Link>
        </p>
        <LeavingForm action={leave} className="mt-3">
          <Button type="submit" quiet>
            退出登录
          </Button>
        </LeavingForm>
      </Section>
    );
  }
  return (
    <Section title="账号">
      <p>{hasSpace ? onlyHere : "还没有记录，也没有账号。"}</p>
      {kept && (
        <p className="mt-1">
          <Words>{keptInWords(kept)}</Words>
        </p>
      )}
      {hasSpace && (
        <div className="only-wide mt-3 max-w-xs">
          <ButtonLink href="/me/keep" wide>
            保存我的记录
          </ButtonLink>
        </div>
      )}
      <p className="mt-1">
        <Link href="/me/sign-in" go>
          在别处存过，登录
        </Link>
      </p>
      {!hasSpace && (
        <p>
          <Link href="/export/import" go>
            带着案件数据，读回来
          </Link>
        </p>
      )}
    </Section>
  );
}

const onlyHere = "只有这个浏览器认得你。换了手机，或者清了浏览器的数据，记录就找不回来。";
