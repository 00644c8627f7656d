import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AddPasskey } from "@/components/me/add-passkey";
import { PasskeyList } from "@/components/me/passkey-list";
import { Top } from "@/components/ui/top";
import { signedIn } from "@/lib/auth/confirm-owner";
import { readOwnWord } from "@/lib/auth/own-word";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { relyingParty } from "@/lib/auth/relying-party";
import { opened, type Query } from "@/lib/auth/sealed-query";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { listPasskeys } from "@/lib/store/passkeys";
import { begin, finish, remove, rename } from "./actions";

export const metadata: Metadata = { title: "通行密钥" };

const doneWords = new Map([
  ["renamed", "名字改好了。"],
  ["removed", "删掉了。系统里存的那个清静删不了，到手机或电脑的密码设置里删。"],
]);

export default async function Passkeys({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = (await ownerOrSignIn("/me/passkeys")) ?? redirect("/me");
  const said = doneWords.get(readOwnWord(owner, (await opened(await searchParams)).done) ?? "");
  const who = (await signedIn()) ?? redirect("/me/keep");
  const place = await relyingParty();
  return (
    <main className="page foot">
      <Top back="/me" name="通行密钥" />
      {said && (
        <p className="mb-2" role="status">
          {said}
        </p>
      )}
      <p className="soft">用指纹、刷脸或锁屏密码登录，不用记密码。换手机、丢手机时，还有密码和恢复码。</p>
      <PasskeyList
        passkeys={await listPasskeys(owner)}
        host={place?.id ?? ""}
        today={dayInBeijing(new Date())}
        rename={rename}
        remove={remove}
      />
      {place ? (
        <AddPasskey isFresh={who.isFresh} begin={begin} finish={finish} />
      ) : (
        <p className="mt-3">
          用现在这个网址，加不了通行密钥。换成https开头的网址打开，或者在装清静的那台电脑上打开。
        </p>
      )}
    </main>
  );
}
