import Bowser from "bowser";

/** Longer ones are no browser's; what is read of one stays short. */
const LONGEST = 400;

/**
 * What is stored of a browser's User-Agent: system, form and browser, such as "Android|mobile|Chrome"; no version, no model.
 * "" for one that says nothing of itself.
 */
export function coarseDevice(userAgent: string): string {
  const read = userAgent && userAgent.length <= LONGEST ? Bowser.parse(userAgent) : null;
  if (!read) return "";
  const system = /OpenHarmony|HarmonyOS/.test(userAgent) ? "HarmonyOS" : read.os.name;
  const parts = [system, read.platform.type, read.browser.name];
  const plain = parts.map((part = "") => part.replace(/[^\w .-]/g, "").slice(0, 30));
  return plain.some(Boolean) ? plain.join("|") : "";
}

const forms: Record<string, string> = { mobile: "手机", tablet: "平板", desktop: "电脑" };
const systems: Record<string, string> = {
  macOS: "Mac",
  HarmonyOS: "鸿蒙",
  "Chrome OS": "Chromebook",
};
const browsers: Record<string, string> = {
  WeChat: "微信",
  "QQ Browser": "QQ浏览器",
  "QQ Browser Lite": "QQ浏览器",
  "UC Browser": "UC浏览器",
  "Microsoft Edge": "Edge",
  "Samsung Internet for Android": "三星浏览器",
  Miui: "小米浏览器",
};

/** The same in words: Android 手机 · Chrome, iPhone · 微信. */
export function deviceInWords(coarse: string | null | undefined): string {
  const [system = "", form = "", browser = ""] = (coarse ?? "").split("|");
  const thing = thingOf(system, form);
  return [thing, browsers[browser] ?? browser].filter(Boolean).join(" · ") || "认不出的设备";
}

function thingOf(system: string, form: string): string {
  if (system === "iOS") return form === "tablet" ? "iPad" : "iPhone";
  if (system === "macOS") return "Mac";
  const [named, kind] = [systems[system] ?? system, forms[form] ?? ""];
  return named && kind ? `${named} ${kind}` : named || kind;
}
