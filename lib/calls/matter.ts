import type { Call } from "./call";
import { type CategoryCode, categories } from "./categories";

/** One thing the user is annoyed about, with its calls, newest first. id: the category's code, or "none". */
export type Matter = { id: string; name: string; calls: Call[] };

/** Said as people say it where the form's word is only a trade. */
const spoken: Partial<Record<CategoryCode, string>> = {
  4: "房产推销",
  6: "培训推销",
  7: "贷款推销",
  8: "招聘骚扰",
  9: "催收骚扰",
  10: "保健推销",
  11: "荐股推销",
  12: "其他推销",
  13: "旅游推销",
  22: "装修推销",
  23: "游戏推销",
};

/** 装修推销, 贷款推销, or 还没分类. */
export function matterName(category: CategoryCode | null): string {
  return category === null ? "还没分类" : (spoken[category] ?? categories[category]);
}

/** Groups calls by 不良类型; the matter with the newest call comes first. */
export function matters(calls: readonly Call[]): Matter[] {
  const newestFirst = [...calls].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const groups = new Map<string, Matter>();
  for (const call of newestFirst) {
    const id = call.category === null ? "none" : String(call.category);
    const matter = groups.get(id) ?? { id, name: matterName(call.category), calls: [] };
    matter.calls.push(call);
    groups.set(id, matter);
  }
  return [...groups.values()];
}
