import { type CategoryCode, categories } from "@/lib/calls/categories";
import type { Reason } from "@/lib/result";
import { cityOf } from "../12345/hotline";
import type { Authority } from "../channel";
import type { Facts } from "../facts";
import { isTradeWord } from "../parts/ground";
import { cityInAddress } from "../parts/merchant";
import { oneLine } from "../parts/one-line";
import { wasHeard } from "../parts/subject";
import { branchPlace } from "./branch";
import { directory, elsewhere, type Sector } from "./directory";

/** What was sold, each kind once; calls that nobody heard, or whose kind nobody said, go with the others. */
function codesOf({ calls }: Facts): CategoryCode[] {
  return [...new Set(calls.filter(wasHeard).flatMap((call) => call.category ?? []))];
}

function sectorOf(code: CategoryCode): Sector | undefined {
  return directory.find((one) => one.codes.includes(code));
}

/** The one body for all of these calls; undefined when there is none, or more than one. */
export function sectorFor(facts: Facts): Sector | undefined {
  const [first, ...others] = codesOf(facts).map(sectorOf);
  return others.every((one) => one === first) ? first : undefined;
}

/** Why no letter can be addressed, and what to do; empty when one body is for all of the calls. */
export function noSector(facts: Facts): Reason[] {
  if (sectorFor(facts)) return [];
  const codes = codesOf(facts);
  if (codes.length === 0 && !facts.calls.some(wasHeard)) {
    const text = "来电都没接通，不知道卖的是什么，找不到管这一行的部门。";
    return [{ code: "no-category", text, next: { text: "接到了，记下是哪一类，再写" } }];
  }
  if (codes.length === 0) {
    const text = "还没说卖的是什么，找不到管这一行的部门。";
    return [{ code: "no-category", text, next: { text: "补上来电是哪一类", href: "/calls/unfinished" } }];
  }
  if (codes.some(sectorOf)) {
    const text = `选的来电有${codes.length}类，管的部门不止一个。一封信写一个部门。`;
    return [{ code: "several-trades", text, next: { text: "只留一类来电，再写" } }];
  }
  return [notHere(codes)];
}

function notHere(codes: CategoryCode[]): Reason {
  const known = elsewhere.find((one) => codes.every((code) => one.codes.includes(code)));
  const names = codes.map((code) => categories[code]).join("、");
  const text = known?.says.text ?? `${names}，没查到专管这一行的部门。`;
  return { code: "no-sector", text, next: { text: "知道是哪家公司，找12345、12315；不知道，找通管局" } };
}

/** The city of the company, else the user's own. */
export function cityFor({ answers, complainant }: Facts): string {
  return cityInAddress(answers.merchantAddress) || cityOf(complainant);
}

/** Whether the company is one of those of which nobody read who watches over it: then the letter names no body. */
export function isDoubtful(facts: Facts): boolean {
  return sectorFor(facts)?.doubtful?.names.test(oneLine(facts.answers.merchantName)) ?? false;
}

/** 沈阳市教育局, as the user has it; 沈阳市教育行政部门; 国家金融监督管理总局辽宁监管局, or the head office where nobody knows the place; 负责监管该机构的金融管理部门 of a company that may be another body's. */
function addressedAs({ name, local, branch, doubtful }: Sector, facts: Facts): string {
  if (doubtful && isDoubtful(facts)) return doubtful.whoever;
  if (local) return oneLine(facts.answers.sectorOffice) || `${cityFor(facts)}${name}`;
  const place = branch ? branchPlace(facts) : "";
  return place === "" ? name : `${name}${place}${branch}`;
}

export function sectorAuthority(facts: Facts): Authority {
  const sector = sectorFor(facts);
  if (!sector) return { name: "行业主管部门", site: "", phone: "", why: "按卖的是什么来选。", source: "" };
  const { phone, site, takes, local } = sector;
  return {
    name: addressedAs(sector, facts),
    site,
    phone,
    why: `${takes.text}${isDoubtful(facts) ? sector.doubtful?.why : ""}`,
    source: takes.source,
    ...(takes.unverified && !local ? { unverified: true } : {}), // 12345 itself is no doubt
  };
}

/** Whether it is asked about an institution that can be told from others. */
export function isKnownBody({ answers }: Facts): boolean {
  return answers.merchantName !== "" && !isTradeWord(answers);
}

/** 企业 of a builder or decorator, 机构 of whoever else. */
export function watchedBy(facts: Facts): string {
  return sectorFor(facts)?.watched ?? "机构";
}
