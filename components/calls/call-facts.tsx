import { Words } from "@/components/ui/words";
import type { Call, NewCall } from "@/lib/calls/call";
import { callSignNames, refusalWayNamesOf } from "@/lib/calls/call";
import { categories } from "@/lib/calls/categories";
import { secondsInWords } from "@/lib/letters/wording";
import { senderOf } from "@/lib/numbers/clean";
import { howWords } from "./call-words";

type Fact = { name: string; value: string; quote?: boolean };

/** What a call says, as names and values; what is not written is not shown. */
export function CallFacts({ call }: { call: Call | NewCall }) {
  const facts = callFacts(call);
  if (facts.length === 0)
    return <p className="soft mt-2">只记了{senderOf(call) === "" ? "时间" : "号码和时间"}。</p>;
  return (
    <dl className="pairs mt-1">
      {facts.map(({ name, value, quote }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={quote ? "quote" : undefined}>
            <Words>{value}</Words>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** In the order of the form. */
function callFacts(call: Call | NewCall): Fact[] {
  const all: (Fact | false)[] = [
    call.kind === "sms" && { name: "短信原文", value: call.smsText, quote: true },
    call.kind === "call" && { name: "怎么打来的", value: call.how ? howWords[call.how] : "" },
    { name: "通话时长", value: call.seconds === null ? "" : secondsInWords(call.seconds) },
    { name: "推销什么", value: call.category ? categories[call.category] : "" },
    { name: "对方自称", value: call.caller },
    { name: "商品或服务", value: call.product },
    { name: "对方说", value: call.words, quote: true },
    { name: "有这些情况", value: call.signs.map((sign) => callSignNames[sign]).join("、") },
    { name: "我的姓名", value: call.knewMyName === null ? "" : call.knewMyName ? "知道" : "不知道" },
    { name: call.kind === "sms" ? "不要再发" : "不要再打", value: refusal(call) },
    { name: "造成的影响", value: call.cost, quote: true },
    { name: "备注", value: call.note, quote: true },
  ];
  return all.filter((fact): fact is Fact => fact !== false && fact.value !== "");
}

function refusal(call: NewCall): string {
  if (!call.refused) return "";
  const way = call.refusedWay ? refusalWayNamesOf(call.kind)[call.refusedWay] : "";
  if (call.kind === "sms") return way || "回过";
  return way ? `说过，${way}` : "说过";
}
