import { SignInHere } from "@/components/me/sign-in-here";
import { ButtonLink } from "@/components/ui/button";
import { ownerOrNull } from "@/lib/auth/owner";

/** Whoever is not signed in may have the right address of something of his own. */
export default async function NotFound() {
  const isKnown = (await ownerOrNull()) !== null;
  return (
    <main className="page">
      <title>没有这一页 - 清静</title>
      <h1 className="pt-8">没有这一页</h1>
      {isKnown ? (
        <p className="mt-2">地址写错了，或者这条已经删了。</p>
      ) : (
        <>
          <p className="mt-2">
            这台设备没有登录。是你自己的，登录就看得到；要不就是地址写错了，或者已经删了。
          </p>
          <SignInHere />
        </>
      )}
      <div className="mt-6 grid max-w-sm">
        <ButtonLink href="/">回到今天</ButtonLink>
      </div>
    </main>
  );
}
