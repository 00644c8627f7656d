import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeleteForm } from "@/components/me/delete-form";
import { WhatGoes } from "@/components/me/what-goes";
import { Link } from "@/components/ui/link";
import { Top } from "@/components/ui/top";
import { account } from "@/lib/auth/account";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { countEverything } from "@/lib/store/owner";
import { removeAll } from "../actions";

export const metadata: Metadata = { title: "删除全部数据" };

export default async function Delete() {
  const owner = (await ownerOrSignIn("/me/delete")) ?? redirect("/me");
  const { name } = await account();
  return (
    <main className="page foot">
      <Top back="/me" name="删除全部数据" />
      <p className="mb-2">这些会从清静里删干净，一样不留：</p>
      <WhatGoes goes={await countEverything(owner)} name={name} />
      <p className="soft mt-3">已经下载到你手里的文件，不受影响。</p>
      <Link href="/me" go>
        先导出全部
      </Link>
      <DeleteForm remove={removeAll} />
    </main>
  );
}
