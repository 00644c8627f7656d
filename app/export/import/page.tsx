import type { Metadata } from "next";
import { ReadBackForm } from "@/components/export/read-back-form";
import { Readings } from "@/components/export/readings";
import type { Whose } from "@/components/export/whose-choice";
import { Top } from "@/components/ui/top";
import { Warn } from "@/components/ui/warn";
import { readOwnWord } from "@/lib/auth/own-word";
import { ownerOrNull } from "@/lib/auth/owner";
import { opened, type Query } from "@/lib/auth/sealed-query";
import { caseWords } from "@/lib/complaints/case-refusals";
import { caseReadings } from "@/lib/store/case-readings";
import { takeOut } from "./actions";
import { wrongSaid } from "./wrong";

export const metadata: Metadata = { title: "导入备份" };

export default async function Import({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await ownerOrNull();
  const { wrong, out } = await opened(await searchParams);
  const refused = await wrongSaid(wrong);
  const whose = refused?.fault === "another" || refused?.fault === "unnamed" ? refused.fault : null;
  const said = refused && caseWords(refused.fault, refused.more);
  return (
    <main className="page foot">
      <Top back="/me" name="导入备份" />
      {said && <Warn title={said.title}>{said.text}</Warn>}
      {owner && readOwnWord(owner, out) && <p role="status">撤回了。</p>}
      {whose ? <AskWhose whose={whose} /> : <Ask />}
      {owner && <Readings readings={await caseReadings(owner)} takeOut={takeOut} />}
    </main>
  );
}

/** Without the script the file is gone by now. */
function AskWhose({ whose }: { whose: Whose }) {
  return (
    <>
      <p className="mt-2">要导入，再选一次那个文件。</p>
      <ReadBackForm whose={whose} />
    </>
  );
}

function Ask() {
  return (
    <>
      <p className="mt-2">
        以前导出的，在这里导入。是你自己的，来电、文书都加进现有的记录里，原来有的不动；是别人的，另放着看，不算进你的次数。
      </p>
      <p className="soft mt-2">“导出全部”的ZIP连录音、截图的原件一起导入；JSON里没有原件，要另外传。</p>
      <noscript>
        <p className="soft mt-2">这个浏览器没有开脚本，文件最多96MB；更大的ZIP要开了脚本再读。</p>
      </noscript>
      <ReadBackForm />
    </>
  );
}
