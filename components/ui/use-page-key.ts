"use client";

import { usePathname, useSearchParams } from "next/navigation";

/** What is half-written belongs to the page it stands on, and to what its address names: another number is another entry. */
export function usePageKey(): string {
  const query = useSearchParams().toString();
  return usePathname() + (query && `?${query}`);
}
