import type { Metadata } from "next";
import { ImportList, type ListedImport } from "@/components/import/import-list";
import { Importer } from "@/components/import/importer";
import { PickImport } from "@/components/import/pick-import";
import { WhereToGet } from "@/components/import/where-to-get";
import { Dock } from "@/components/ui/dock";
import { Pages } from "@/components/ui/pages";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, opened } from "@/lib/auth/sealed-query";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { formats } from "@/lib/imports";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { type Import, listImports } from "@/lib/store/imports";
import { pageHref, pageOf } from "../pages";
import { formatName } from "./format-name";
import type { SearchParams } from "./query";

export const metadata: Metadata = { title: "导入" };

export default async function ImportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const owner = await ownerOrSignIn(addressOf("/import", await searchParams));
  const imports = owner ? await inHeavyTurn(owner, () => listImports(owner)) : [];
  const saved = imports.filter(({ state }) => state === "saved");
  const { items, ...place } = pageOf(saved, (await opened(await searchParams)).page);
  return (
    <main className="page foot">
      <Top back="/calls" name="导入" />
      <div className="cols two">
        <div>
          <p>手机和运营商记下的来电，交给这里，不用一条条抄。读出来先给你看，挑好了才记下。</p>
          <Importer />
          <Section title="截图里的通话记录">
            <Row href="/import/screenshot" lead="从截图里读" sub="在你的手机或电脑上认字，图先不离开这里" />
          </Section>
          <Section title="从清静导出过的">
            <Row href="/export/import" lead="导入备份" sub="“导出全部”得到的压缩包，或者里面的“案件数据”" />
          </Section>
          <ImportList
            waiting={imports.filter(({ state }) => state !== "saved").map(listed)}
            saved={items.map(listed)}
            total={saved.length}
            today={dayInBeijing(new Date())}
          />
          <Pages {...place} hrefOf={pageHref("/import")} />
        </div>
        <WhereToGet readable={formats.map(({ name }) => name)} />
      </div>
      <Dock>
        <PickImport />
      </Dock>
    </main>
  );
}

function listed(one: Import): ListedImport {
  const kind = formatName(one.format);
  return { ...one, name: one.name || kind, formatName: kind };
}
