import "server-only";
import { cookies } from "next/headers";
import type { Reason } from "@/lib/result";
import { isAnonymous } from "@/lib/store/accounts";
import { isSpace } from "@/lib/store/owner";
import { ownerOfDevice } from "./device-cookie";

/**
 * What was open on a device where nothing is open any more. account: one that has a name still; gone: one that is not there
 * any more; ended: a session of what is not known, such as a space without a name.
 */
export type SignedOut = "account" | "gone" | "ended";

/** Asked before better-auth is: in an action it takes a cookie that opens nothing away. */
export async function carriesSession(): Promise<boolean> {
  const carried = (await cookies()).toString().split(/;\s*/);
  return carried.some((one) => /^(__Secure-)?better-auth\.session_token=./.test(one));
}

/** For a request without a session; null where nothing was open before. */
export async function signedOutAs(carried: boolean): Promise<SignedOut | null> {
  const ownerId = await ownerOfDevice();
  if (ownerId === "") return "account";
  if (ownerId && !(await isAnonymous(ownerId))) return "account";
  if (ownerId && !(await isSpace(ownerId))) return "gone";
  return carried ? "ended" : null;
}

const texts: Record<SignedOut, string> = {
  account: "这台设备的登录已经退出了，登录后再记，写的都还在",
  gone: "这台设备原来的账号已经不在了，登录别的账号，或者重新开始记",
  ended: "这台设备原来的登录打不开了，登录，或者重新开始记",
};

/** Why nothing is written: it would begin another space, apart from the one its owner means. */
export function signedOutReason(as: SignedOut): Reason {
  return { code: "signed-out", text: texts[as], next: { text: "去登录", href: "/me/sign-in" } };
}
