import type { Facts } from "../facts";
import { companyName } from "../operator/names";
import { followedOf, rootOf } from "../parts/followed";
import { rowsInWords, rowsOf } from "../parts/rows";

/** So many rows are told; of more the table shows which they are. */
const toldAtMost = 6;

/** 第6、8条没有截图等凭证，请向我的运营商中国移动通信集团辽宁有限公司核查。 isOperatorNamed: just before. Of what nothing shows, whose records do; "" where all or none is shown. */
export function unshownInWords(facts: Facts, isOperatorNamed = false): string {
  const { calls } = facts;
  const bare = calls.filter(({ evidence }) => evidence.length === 0);
  if (bare.length === 0 || bare.length === calls.length) return "";
  const which = bare.length > toldAtMost ? `有${bare.length}条` : rowsInWords(rowsOf(bare, calls));
  return `${which}没有截图等凭证，${isOperatorNamed ? "请向该企业核查" : recordsOf(facts)}。`;
}

/** Whoever took the calls to the user has a record of each. */
function recordsOf(facts: Facts): string {
  const { office } = rootOf(facts) ?? followedOf(facts);
  if (office === "operator") return "请贵公司以自己的记录核对";
  const name = companyName(facts);
  return `请向我的${name.endsWith("运营商") ? name : `运营商${name}`}核查`;
}
