"use client";

import NextLink from "next/link";
import type { ReactNode } from "react";
import { copyText } from "@/components/ui/copy-button";
import { toast } from "@/components/ui/toaster";

type Shown = { href: string; copies: string | null; children: ReactNode };

/** Takes the next field in hand; what is to be pasted there is copied in the same press. */
export function NextField({ href, copies, children }: Shown) {
  const copy = async () => {
    if (copies === null) return;
    if (await copyText(copies)) toast(copies.length > 24 ? "已复制" : `已复制${copies}`);
  };
  return (
    <NextLink className="btn wide" href={href} prefetch={false} scroll={false} replace onClick={copy}>
      {children}
    </NextLink>
  );
}
