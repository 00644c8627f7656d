import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { type Fields, mergeEdit } from "@/lib/edits/merge-edit";

const Note = z.object({
  words: z.string().trim(),
  note: z.string(),
  how: z.enum(["", "robot", "person"]),
  ids: z.array(z.string()),
});
type Note = z.infer<typeof Note>;
const fields: Fields<Note> = {
  words: { words: "对方说了什么", note: "备注" },
  others: { how: "怎么打来的" },
};
const opened: Note = { words: "", note: "", how: "", ids: ["a", "b"] };
const save = (typed: Note, now: Note, told = "") =>
  mergeEdit(Note, typed, { from: opened, told }, now, fields);

test("A tab that was opened before writes only what was changed in it", () => {
  const now = { ...opened, words: "您好，需要贷款吗" };
  expect(save({ ...opened, note: "第二个窗口" }, now)).toEqual({
    kind: "ok",
    value: { ...now, note: "第二个窗口" },
  });
});

test("What was changed in both is told once with its words, and then holds as it is written here", () => {
  const now = { ...opened, words: "贷款", how: "robot" as const };
  const typed = { ...opened, words: "装修", how: "person" as const };
  const first = save(typed, now);
  if (first.kind !== "refused") throw new Error("nothing was told");
  const [reason] = first.reasons;
  expect(reason).toEqual({
    code: "changed-meanwhile",
    text: "刚才在别处改过：“对方说了什么”写成了“贷款”，“怎么打来的”改了。这里写的还没存，再点一次，就以这里写的为准。",
  });
  expect(save(typed, now, reason?.text)).toEqual({ kind: "ok", value: typed });
  // Changed once more meanwhile: that is told too.
  expect(save(typed, { ...now, words: "理财" }, reason?.text).kind).toBe("refused");
});

test("Fields that mean nothing apart are taken together", () => {
  const Place = z.object({ province: z.string(), city: z.string() });
  const from = { province: "江苏省", city: "常州市" };
  const now = { province: "辽宁省", city: "沈阳市" };
  const names = {
    words: { province: "省份", city: "城市" },
    others: {},
    together: [["province", "city"] as const],
  };
  const answer = mergeEdit(Place, { ...from, city: "苏州市" }, { from, told: "" }, now, names as never);
  expect(answer).toMatchObject({ kind: "refused", reasons: [{ text: expect.stringContaining("沈阳市") }] });
});

test("Of a list what either side added or took out holds", () => {
  const list = fc.uniqueArray(fc.constantFrom<string>("a", "b", "c", "d"));
  fc.assert(
    fc.property(list, list, list, (from, typed, now) => {
      const said = (ids: string[]) => ({ ...opened, ids });
      const answer = mergeEdit(Note, said(typed), { from: said(from), told: "" }, said(now), fields);
      if (answer.kind !== "ok") throw new Error("lists never clash");
      for (const one of ["a", "b", "c", "d"]) {
        const isTouched = typed.includes(one) !== from.includes(one);
        expect(answer.value.ids.includes(one)).toBe((isTouched ? typed : now).includes(one));
      }
    }),
  );
});

test("Whatever a browser sends as what it began from, nothing is lost untold", () => {
  const now = { ...opened, words: "贷款" };
  for (const edit of [undefined, null, "x", { from: 1 }, { from: null, told: 3 }, { from: new Date() }])
    expect(mergeEdit(Note, opened, edit as never, now, fields).kind).toBe("refused");
});
