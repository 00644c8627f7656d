import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { download, printer } from "@/components/ui/icons";
import { codeFile } from "./code-file";
import { type CodeFacts, codeUse } from "./code-text";

/** The code in groups, and the ways to take it along. On paper it says of which account, where and when. */
export function CodeCard(facts: CodeFacts) {
  const { code, name, host, date } = facts;
  return (
    <section className="card" aria-label="恢复码">
      <p className="soft code-screen">恢复码，抄下来</p>
      <p className="code-paper">
        <b>清静的恢复码</b>
      </p>
      <p className="code-groups" data-code={code}>
        {code.split("-").map((group, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups never move
          <code key={nth}>{group}</code>
        ))}
      </p>
      <p className="code-paper">
        用户名：{name}
        <br />
        网址：{host}
        <br />
        日期：{date}
        <br />
        {codeUse}
      </p>
      <div className="code-ways">
        <CopyButton text={code} label="复制" said="恢复码" />
        <Button quiet wide icon={printer} onClick={() => window.print()}>
          打印
        </Button>
        <Button quiet wide icon={download} onClick={() => codeFile(facts)}>
          存成文件
        </Button>
      </div>
    </section>
  );
}
