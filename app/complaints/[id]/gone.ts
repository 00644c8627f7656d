import { type Refused, refuse } from "@/lib/result";

/** Another window was quicker: what was to be corrected holds no longer. */
export const gone: Refused = refuse({
  code: "step-gone",
  text: "这一条已经改过或者撤回了。",
  next: { text: "回到跟进页，看现在是怎么写的" },
});
