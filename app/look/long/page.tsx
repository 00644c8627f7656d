import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Top } from "@/components/ui/top";
import { Warn } from "@/components/ui/warn";
import { opened } from "@/lib/auth/sealed-query";
import { isPagePath } from "../page-path";

export const metadata: Metadata = { title: "太长了" };

type Query = Promise<{ at?: string | string[] }>;

/** What was looked for is longer than anybody types. `at`: where that was. */
export default async function TooLong({ searchParams }: { searchParams: Query }) {
  const { at } = await opened(await searchParams);
  const back = isPagePath(at) ? at : "/";
  return (
    <main className="page foot">
      <Top back={back} name="太长了" />
      <Warn title="要找的太长了，改短一些再找。" />
      <p className="mt-2">
        <Link href={back} go>
          回去改
        </Link>
      </p>
    </main>
  );
}
