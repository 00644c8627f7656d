import NextLink from "next/link";
import { sizeInWords } from "@/lib/evidence/size";

/** What will be removed, as counted a moment ago. `bytes`: of the evidence files. */
export type Goes = {
  calls: number;
  deletedCalls: number;
  evidence: number;
  bytes: number;
  complaints: number;
  letters: number;
  callers: number;
  refusals: number;
  imports: number;
};

export function WhatGoes({ goes, name }: { goes: Goes; name: string | null }) {
  return (
    <ul className="rows max-w-md">
      <Line
        what="来电和短信"
        count={`${goes.calls}条`}
        more={
          goes.deletedCalls > 0 && (
            <>
              其中
              <NextLink className="touch" href="/calls/deleted" prefetch={false}>
                {goes.deletedCalls}条是删掉了
              </NextLink>
              还能恢复的
            </>
          )
        }
      />
      <Line
        what="证据"
        count={`${goes.evidence}份`}
        more={goes.evidence > 0 && `原件共${sizeInWords(goes.bytes)}，连同缩略图`}
      />
      <Line
        what="投诉"
        count={`${goes.complaints}件`}
        more={goes.letters > 0 && `定稿过的信${goes.letters}封，各版都算`}
      />
      {goes.callers > 0 && <Line what="对方" count={`${goes.callers}个`} />}
      {goes.refusals > 0 && (
        <Line what="拒绝记录" count={`${goes.refusals}条`} more="在电话里说的，跟着来电走" />
      )}
      {goes.imports > 0 && (
        <Line what="导入" count={`${goes.imports}次`} more="哪条来电来自哪个文件的哪一行" />
      )}
      <Line what="我的资料" count="全部" />
      {name !== null && (
        <Line what="账号" count={name} more="用户名、密码、恢复码、通行密钥，登录的设备都退出" />
      )}
    </ul>
  );
}

function Line({ what, count, more }: { what: string; count: string; more?: React.ReactNode }) {
  return (
    <li className="py-2">
      <b>{what}</b>　<span className="nw">{count}</span>
      {more && <span className="soft block">{more}</span>}
    </li>
  );
}
