import { type CategoryCode, categories } from "./categories";

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

/** 装修推销; of several 装修推销等2类, 装修推销等2类和没分类的; "" of no call. */
export function mattersInWords(all: readonly (CategoryCode | null)[]): string {
  const kinds = all.filter((category) => category !== null);
  const [first] = kinds;
  if (first === undefined) return all.length === 0 ? "" : matterName(null);
  const named = kinds.length === 1 ? matterName(first) : `${matterName(first)}等${kinds.length}类`;
  return kinds.length === all.length ? named : `${named}和没分类的`;
}
