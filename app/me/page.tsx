import type { Metadata } from "next";
import { AccountPart, type AccountState } from "@/components/me/account-part";
import type { Left } from "@/components/me/left-part";
import { TakePart } from "@/components/me/take-part";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Link } from "@/components/ui/link";
import { mainId, Places } from "@/components/ui/places";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { account } from "@/lib/auth/account";
import { devices } from "@/lib/auth/devices";
import { leftHere } from "@/lib/auth/left-here";
import { readOwnWord } from "@/lib/auth/own-word";
import { ownerOrNull, signedOutHere } from "@/lib/auth/owner";
import { relyingParty } from "@/lib/auth/relying-party";
import { opened, type Query } from "@/lib/auth/sealed-query";
import type { SignedOut } from "@/lib/auth/signed-out";
import { type Complainant, nobody } from "@/lib/channels/complainant";
import { display } from "@/lib/numbers/display";
import { complainantOf } from "@/lib/store/complainant";
import { listPasskeys } from "@/lib/store/passkeys";
import { codeState } from "@/lib/store/recovery-codes";
import { keptUntil } from "@/lib/store/retention";
import { leave, startAnew, takeLeft } from "./actions";
import { comesAlong } from "./comes-along";

export const metadata: Metadata = { title: "我的" };

export default async function Me({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await ownerOrNull();
  const came = owner && readOwnWord(owner, (await opened(await searchParams)).came);
  const { name } = await account();
  const kept = owner ? await keptUntil(owner) : null;
  const signedOut = await signedOutHere();
  const complainant = owner ? await complainantOf(owner) : nobody;
  return (
    <>
      <Places here="我的" />
      <main className="page bar" id={mainId} tabIndex={-1}>
        <Top name="我的" />
        {came && (
          <p className="mb-2" role="status">
            {came}
          </p>
        )}
        <div className="cols two">
          <div>
            <Section title="我的资料">
              <Row href="/me/details" {...detailsRow(complainant, signedOut)} />
            </Section>
            <AccountPart
              name={name}
              hasSpace={owner !== null}
              kept={kept}
              state={await accountState(owner)}
              signedOut={signedOut}
              left={name === null ? null : await leftOver()}
              takeLeft={takeLeft}
              leave={leave}
              startAnew={startAnew}
            />
          </div>
          {owner && (
            <div>
              <TakePart />
              <Section title="删除">
                <Link href="/me/delete" go>
                  删除全部数据
                </Link>
              </Section>
            </div>
          )}
        </div>
      </main>
      <Dock onlyNarrow>{owner && name === null && <Keep />}</Dock>
    </>
  );
}

async function leftOver(): Promise<Left | null> {
  const owner = (await leftHere())?.ownerId ?? null;
  const along = await comesAlong(owner);
  if (owner === null || along === null) return null;
  return { held: along.held || "资料", kept: await keptUntil(owner) };
}

async function accountState(owner: string | null): Promise<AccountState> {
  if (owner === null) return { code: "none", passkeys: null, devices: 0 };
  const [code, open, passkeys, place] = await Promise.all([
    codeState(owner),
    devices(new Date()),
    listPasskeys(owner),
    relyingParty(),
  ]);
  const shown = place || passkeys.length > 0 ? passkeys.length : null;
  return { code: code.state, passkeys: shown, devices: open.length };
}

function Keep() {
  return (
    <ButtonLink href="/me/keep" wide>
      注册账号
    </ButtonLink>
  );
}

/** What is written there is not seen from a device that was signed out. */
function detailsRow(one: Complainant, signedOut: SignedOut | null) {
  if (signedOut === "account") return { lead: "登录后看得到" };
  return { lead: one.name || "还没写", sub: inShort(one) };
}

function inShort(one: Complainant): string {
  const known = [display(one.phone), one.operatorBrand || one.operator, one.city || one.province].filter(
    Boolean,
  );
  return known.join("，") || "信里要写你是谁、怎么找到你";
}
