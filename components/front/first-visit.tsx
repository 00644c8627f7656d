import NextLink from "next/link";
import { NewCallButton } from "@/components/calls/new-call-button";
import type { LeftAs } from "@/components/me/signed-out-words";
import { Dock } from "@/components/ui/dock";
import { Icon } from "@/components/ui/icon";
import { chevronRight } from "@/components/ui/icons";
import { Masthead } from "@/components/ui/masthead";
import { Road } from "@/components/ui/road";
import { SignedOutNote } from "./signed-out-note";

const steps = ["记录", "证据", "投诉", "提交", "跟进"];

/** signedOut: what was open on this device, and is not any more. */
type Shown = { sample: { whose: string; sheet: React.ReactNode }; signedOut: LeftAs | null };

/** The first visit: one sentence, the road, the action, and the sample letter peeking over the edge. */
export function FirstVisit({ sample, signedOut }: Shown) {
  return (
    <>
      <main className="page bar first">
        <Masthead line="骚扰电话的记录簿" />
        <div className="cols two">
          <div>
            {signedOut && <SignedOutNote as={signedOut} />}
            <h1 className="mt-6">
              来电记一次，
              <br />
              投诉信替你写好
            </h1>
            <p className="mt-3">
              12321、通管局、12345，各要各的格式。
              <br />
              你只说一遍，日期和次数从记录里算。
            </p>
            <div className="mt-4">
              <Road steps={steps.map((name, at) => ({ name, state: at === 0 ? "here" : "ahead" }))} />
            </div>
            <div className="only-wide mt-8 max-w-sm">
              <Begin isNew={signedOut === null} />
            </div>
          </div>
          <Peek whose={sample.whose}>{sample.sheet}</Peek>
        </div>
      </main>
      <Dock onlyNarrow>
        <Begin isNew={signedOut === null} />
      </Dock>
    </>
  );
}

/** Whoever was signed out is led back above. */
function Begin({ isNew }: { isNew: boolean }) {
  return (
    <>
      <NewCallButton />
      {isNew && (
        <p className="label under">
          不用注册，现在就能记　
          <NextLink className="touch" href="/me/sign-in" prefetch={false}>
            在别处记过
          </NextLink>
        </p>
      )}
      <p className="label under">
        有详单、备份、截图、自己记的文字　
        <NextLink className="touch" href="/import" prefetch={false}>
          导入
        </NextLink>
        　<span className="nw">导出过的</span>　
        <NextLink className="touch" href="/export/import" prefetch={false}>
          导入备份
        </NextLink>
      </p>
    </>
  );
}

/** The link is its words; the sheet under them is a picture of what it leads to. */
function Peek({ whose, children }: { whose: string; children: React.ReactNode }) {
  return (
    <div className="peek">
      <NextLink className="tag" href="/sample" prefetch={false}>
        看看示例：{whose}的一封信
        <Icon of={chevronRight} small />
      </NextLink>
      <div className="edge" aria-hidden="true" inert>
        {children}
      </div>
    </div>
  );
}
