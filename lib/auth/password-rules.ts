import { nfkc } from "@/lib/unicode";
import "server-only";
import { isCommonPassword } from "./common-passwords";
import { normalName } from "./names";

const shortestPassword = 10;
export const longestPassword = 128;

/**
 * What is wrong with a new password, in Chinese; null when nothing is. `name`: of the account. What was chosen before a rule
 * came stays good: nobody asks this at signing in.
 */
export function checkPassword(password: string, name: string): string | null {
  if (password.length < shortestPassword) return `密码至少${shortestPassword}个字符`;
  if (password.length > longestPassword) return `密码最多${longestPassword}个字符`;
  if (isCommonPassword(password) || isOneSign(password) || isRun(password) || isRepeated(password))
    return "这个密码很多人用，一猜就中，换一个。几个不相干的词连起来，好记又难猜";
  if (isOurName(password)) return "带着清静的名字，一猜就中，换一个。几个不相干的词连起来，好记又难猜";
  if (isMobileNumber(password)) return "手机号容易被猜到，换一个";
  if (isName(password, name)) return "密码别和用户名一样，换一个";
  return null;
}

/** 1111111111, 哈哈哈哈哈哈哈哈哈哈, 1212121212 */
function isOneSign(password: string): boolean {
  return new Set(password).size <= 2;
}

const numerals = "〇一二三四五六七八九";

/** 12345678901234, abcdefghijkl, 9876543210, 一二三四五六七八九十: each sign beside the one before, with the jump from 9 to 0. */
function isRun(password: string): boolean {
  const plain = nfkc(password).replace(/[零十]/g, "〇");
  const digits = plain.replace(/[〇一二三四五六七八九]/g, (sign) => String(numerals.indexOf(sign)));
  const codes = [...digits].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, nth) => code - (codes[nth] ?? 0));
  return [1, -1].some((way) => steps.every((step) => step === way || step === -9 * way));
}

/** 我爱你我爱你我爱你我爱你, abcabcabcabc, abc123abc123: one word of six signs at most, again and again. */
function isRepeated(password: string): boolean {
  return /^(.{1,6}?)\1+$/su.test(nfkc(password).toLowerCase());
}

/** qingjing2026, 清静清静清静20261130, Qing-Jing_888888: our own name, and beside it nothing but digits and strokes. */
function isOurName(password: string): boolean {
  const letters = nfkc(password)
    .toLowerCase()
    .replace(/[\d\s\p{P}\p{S}]/gu, "");
  return /^(qingjing|清静|清净)+$/.test(letters);
}

function isMobileNumber(password: string): boolean {
  return /^(\+?86)?1[3-9]\d{9}$/.test(password.replace(/[\s-]/g, ""));
}

/** The name, also written twice or backwards. */
function isName(password: string, name: string): boolean {
  const [plain, same] = [normalName(password), normalName(name)];
  if (!same) return false;
  return [same, same + same, [...same].reverse().join("")].includes(plain);
}
