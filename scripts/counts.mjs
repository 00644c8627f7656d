// `npm run --silent counts [-- --json | --csv]`: how many calls of how many people, by week, province, kind of number and
// category, for whoever runs the server. Every figure is rounded down to tens; nothing is told of fewer than ten people.
import path from "node:path";
import { checkNode, prepareServer, root, stop } from "./prepare.mjs";

checkNode();
const [way = "--table", ...more] = process.argv.slice(2);
if (!["--table", "--json", "--csv"].includes(way) || more.length)
  stop("npm run --silent counts [-- --json | --csv]");
await prepareServer();
const { register } = await import("tsx/esm/api");
register({ tsconfig: path.join(root, "tsconfig.json") });
const { counts } = await import("../lib/store/counts.ts");
const told = await counts(new Date());

const names = { week: "周", province: "省份", kind: "号码种类", category: "类型" };
const rows = told.tables.flatMap(({ by, cells, rest }) => [
  ...cells.map(({ cell, calls, owners }) => [names[by], cell, calls, owners]),
  ...(rest ? [[names[by], "其余", rest.calls, rest.owners]] : []),
]);
if (way === "--json") console.log(JSON.stringify(told, null, 2));
if (way === "--csv")
  console.log([["表", "格", "次数", "人数"], ...rows].map((row) => row.join(",")).join("\n"));
if (way === "--table") print();
process.exit(0);

function print() {
  console.log(`${told.from} 到 ${told.to}，次数和人数都只到十位，不满10个人的不说。`);
  if (rows.length === 0) console.log("还不够10个人。");
  for (const [table, cell, calls, owners] of rows)
    console.log([table, cell, `${calls}次`, `${owners}人`].join("\t"));
}
