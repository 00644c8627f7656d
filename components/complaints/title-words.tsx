import { Fragment } from "react";
import { Words } from "@/components/ui/words";

const whole =
  /(商业营销|个人信息|行政复议|通信管理局|关于|号码|电话|短信|骚扰|侵扰|滋扰|催收|推销|公司|举报信|举报|投诉函|投诉|申诉|请求|督促|核查|查处|处理|答复|尽快|办理|催办|补充|材料|涉嫌|违法|诈骗|威胁|恐吓)/;

/** The title of a letter: no word of it is broken over two lines. */
export function TitleWords({ children }: { children: string }) {
  return children
    .split(/([“《][^“《”》]*[”》])/)
    .flatMap((part) => (/^[“《]/.test(part) ? [part] : part.split(whole)))
    .map((part, at) =>
      whole.test(part) && !/^[“《]/.test(part) ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of one title have no other name than their place
        <span key={at} className="nw">
          {part}
        </span>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of one title have no other name than their place
        <Fragment key={at}>
          <Words>{part}</Words>
        </Fragment>
      ),
    );
}
