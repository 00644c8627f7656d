"use client";

import { Link } from "@/components/ui/link";
import { usePageKey } from "@/components/ui/use-page-key";

/** Signing in, and back to this very address. */
export function SignInHere() {
  return (
    <Link href={`/me/sign-in?${new URLSearchParams({ from: usePageKey() })}`} go>
      登录
    </Link>
  );
}
