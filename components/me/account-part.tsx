import { Button, ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import { type Kept, keptInWords } from "./kept";
import { LeavingForm } from "./leaving-form";
import { type Left, LeftPart } from "./left-part";
import { type LeftAs, signedOutWords } from "./signed-out-words";
import { StartAnew } from "./start-anew";

/** Of a space with a name: what became of its recovery code, how many passkeys (null where there can be none), and on how many devices it is open. */
export type AccountState = { code: "none" | "shown" | "kept"; passkeys: number | null; devices: number };

type Props = {
  name: string | null;
  hasSpace: boolean;
  kept: Kept | null;
  state: AccountState;
  /** What was open on this device before. */
  signedOut: LeftAs | null;
  /** What stayed on this device; null for nothing. */
  left: Left | null;
  takeLeft: () => Promise<void>;
  leave: () => Promise<void>;
  startAnew: () => Promise<void>;
};

/** And back to this page. */
const signIn = "/me/sign-in?from=%2Fme";

/** Where the records are kept, and how to reach them from elsewhere. At a desk the main action stands here. */
export function AccountPart({ name, hasSpace, kept, signedOut, startAnew, ...named }: Props) {
  if (name !== null) return <Named name={name} {...named} />;
  if (signedOut) return <SignedOut as={signedOut} startAnew={startAnew} />;
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
            注册账号
          </ButtonLink>
        </div>
      )}
      <p className="mt-1">
        <Link href={signIn} go>
          有账号了，登录
        </Link>
      </p>
      {!hasSpace && (
        <p>
          <Link href="/export/import" go>
            带着案件数据，导入备份
          </Link>
        </p>
      )}
    </Section>
  );
}

function SignedOut({ as, startAnew }: { as: LeftAs } & Pick<Props, "startAnew">) {
  return (
    <Section title="账号">
      <p>{signedOutWords[as]}</p>
      <p className="mt-1">
        <Link href={signIn} go>
          登录
        </Link>
      </p>
      <StartAnew start={startAnew} />
    </Section>
  );
}

type NamedProps = { name: string } & Pick<Props, "state" | "leave" | "left" | "takeLeft">;

function Named({ name, state, leave, left, takeLeft }: NamedProps) {
  return (
    <Section title="账号">
      <p>
        存在<b>{name}</b>名下。在别的设备上，用这个用户名和密码登录。
      </p>
      <ul className="rows mt-2">
        <li>
          <Row href="/me/code" lead="恢复码" sub={codeWords[state.code]} />
        </li>
        {state.passkeys !== null && (
          <li>
            <Row href="/me/passkeys" lead="通行密钥" sub={passkeysInWords(state.passkeys)} />
          </li>
        )}
        <li>
          <Row href="/me/devices" lead="登录的设备" sub={`${state.devices}台，能一台一台退出`} />
        </li>
        <li>
          <Row href="/me/password" lead="换密码" />
        </li>
      </ul>
      {left && <LeftPart {...left} take={takeLeft} />}
      <LeavingForm action={leave} className="mt-3">
        <Button type="submit" quiet>
          退出登录
        </Button>
      </LeavingForm>
    </Section>
  );
}

const codeWords = {
  none: "还没有，忘了密码就找不回来",
  shown: "给过一张，还没确认抄好，能重做",
  kept: "有，忘了密码用它",
};

function passkeysInWords(count: number): string {
  return count > 0 ? `${count}个，不用输密码` : "用指纹、刷脸登录，不用输密码";
}

const onlyHere = "只有这个浏览器认得你。换了手机，或者清了浏览器的数据，记录就找不回来。";
