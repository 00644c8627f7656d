import { counts } from "@/lib/store/counts";
import { onlyLook } from "@/lib/store/looking";
import { orSay } from "../trouble";

type Told = Awaited<ReturnType<typeof counts>>;

const names: Record<string, string> = { week: "周", province: "省份", kind: "号码种类", category: "类型" };

function rowsOf({ tables, total }: Told): (string | number)[][] {
  const all = total ? [["合计", "全部", total.calls, total.owners]] : [];
  const parts = tables.flatMap(({ by, cells, rest }) => [
    ...cells.map(({ cell, calls, owners }) => [names[by] ?? by, cell, calls, owners]),
    ...(rest ? [[names[by] ?? by, "其余", rest.calls, rest.owners]] : []),
  ]);
  return [...all, ...parts];
}

function csv(told: Told): string {
  return [["表", "格", "次数", "人数"], ...rowsOf(told)].map((row) => row.join(",")).join("\n");
}

function table(told: Told): string {
  const rows = rowsOf(told).map(([name, cell, calls, owners]) =>
    [name, cell, `${calls}次`, `${owners}人`].join("\t"),
  );
  const head = `${told.from} 到 ${told.to}，次数和人数都只到十位，不满10个人的不说。`;
  return [head, ...(rows.length > 0 ? rows : ["还不够10个人。"])].join("\n");
}

await orSay(async () => {
  onlyLook();
  const told = await counts(new Date());
  const [way] = process.argv.slice(2);
  if (way === "--json") console.log(JSON.stringify(told, null, 2));
  else console.log(way === "--csv" ? csv(told) : table(told));
});
