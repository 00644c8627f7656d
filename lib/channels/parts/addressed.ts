import type { Call } from "@/lib/calls/call";
import { listInWords, quoted } from "@/lib/letters/wording";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import { oneLine } from "./one-line";

type Words = Pick<Call, "smsText" | "words">;

/** Characters before a name that belong to no name: 您好周女士, 请问是周女士吗. */
const before = "你您是的我好请问喂叫找";
const address = new RegExp(
  `(?<=^|\\P{Script=Han}|[${before}])((?:(?![${before}])\\p{Script=Han}){1,4})(女士|先生|小姐|太太)`,
  "gu",
);

/** 吴阿姨: behind the user's own family name alone, for there are other people's. */
const kin = ["阿姨", "叔叔", "伯伯", "大爷", "大妈", "大姐", "大哥", "奶奶", "爷爷", "老师", "总"];

/** What anybody is called. */
const anybody = /^(?:这位|那位|各位|位|客户|用户|顾客|会员|业主|家长|车主)$/;

/** 周女士, 王芳女士, 吴阿姨: by what the quoted words call the user, where they hold the user's own name nowhere; "" otherwise. */
export function addressIn({ smsText, words }: Words, ownName: string): string {
  const text = oneLine(`${smsText} ${words}`);
  if (ownName !== "" && text.includes(ownName)) return "";
  const found = [...text.matchAll(address)].find(([, name = ""]) => !anybody.test(name));
  return found ? `${found[1]}${found[2]}` : kinIn(text, ownName);
}

function kinIn(text: string, ownName: string): string {
  const [family = ""] = ownName;
  if (!/\p{Script=Han}/u.test(family)) return "";
  return kin.map((word) => `${family}${word}`).find((called) => text.includes(called)) ?? "";
}

type Addressed = Pick<Call, "knewMyName"> & { addressedAs?: string };

/** The call held the user's own name, as far as the log can tell. */
export function heldMyName({ knewMyName, addressedAs }: Addressed): boolean {
  return knewMyName === true && !addressedAs;
}

/** “周女士”、“王芳女士” */
export function addressesIn(calls: readonly Addressed[]): string {
  const all = calls.flatMap(({ knewMyName, addressedAs }) =>
    knewMyName && addressedAs ? [addressedAs] : [],
  );
  return listInWords([...new Set(all)].map(quoted));
}

/** The user ticked the name, and the words say something else. */
export function nameDiffers({ calls }: Facts): Need[] {
  const [call] = calls.filter(({ knewMyName, addressedAs }) => knewMyName && addressedAs);
  if (!call?.addressedAs) return [];
  const next = { text: "没说出全名，就把“知道我的姓名”改掉", href: `/calls/${call.id}` };
  const text = `有一次记了对方知道你的姓名，原话里写的是${quoted(call.addressedAs)}，信里照原话写`;
  return [{ code: "name-differs", text, required: false, next }];
}
