import { type Administration, administrationOf } from "./administrations";
import type { Authority } from "./channel";
import type { Facts } from "./facts";
import { numberProvinceOf } from "./number-province";
import { provinceOfPlace } from "./parts/address";
import { areOfOneNumber } from "./parts/counted";

/** Which administration, and by which rule; without one, why it is not known. */
export type Place = { administration: Administration | undefined; why: string };

/** A report goes where the user was told that it belongs, else where the reported numbers do, when all are surely known and agree; else to the user's own province. */
export function placeOfReport(facts: Facts): Place {
  const told = administrationOf(facts.answers.reportProvince);
  if (told) return { administration: told, why: `你选了${told.province}。` };
  const provinces = new Set(facts.calls.map(({ profile }) => (profile.lonePlace ? null : profile.province)));
  const [agreed] = provinces;
  const administration = provinces.size === 1 && agreed ? administrationOf(agreed) : undefined;
  if (administration) return { administration, why: `被举报号码都是${administration.province}的号段。` };
  const own = administrationOf(facts.complainant.province);
  return own ? { administration: own, why: whyOwn(facts) } : unplaced(facts);
}

/** Nobody said the province yet; what the address or the city tells is only looked over. */
function unplaced({ complainant }: Facts): Place {
  const { address } = complainant;
  const supposed = provinceOfPlace(complainant);
  const by = address === "" ? "城市" : "地址";
  const look = `按${by}你在${supposed}，核对一下“你所在的省”，就知道是哪个局。`;
  return { administration: undefined, why: supposed === "" ? "还不知道你在哪个省。" : look };
}

/** What one source alone says is told, and decides nothing. */
function whyOwn({ calls }: Facts): string {
  const provinces = new Set(calls.map(({ profile }) => profile.province));
  const [lone] = provinces;
  const isOne = areOfOneNumber(calls);
  if (provinces.size === 1 && lone)
    return `只有一份资料说${isOne ? "这个" : "这些"}号码是${lone}的，不够定收件的局，按你自己所在的省。`;
  const unknown = isOne ? "这个号码的归属地查不到" : "这些号码的归属地查不全或者不在一个省";
  return `${unknown}，按你自己所在的省。`;
}

/** An appeal goes to the respondent's province: where the user's own number was opened. Until that is certain the user's own province stands in, and says so. */
export function placeOfAppeal(facts: Facts): Place {
  const { complainant } = facts;
  const province = numberProvinceOf(facts);
  const administration = administrationOf(province || complainant.province);
  if (!administration) return unplaced(facts);
  const virtual = "虚拟运营商的公司可能不在本省，这里收不收，由受理机构定。";
  const where = province === "" ? "还不知道你的号码在哪个省办的" : `你的号码在${province}办的`;
  const stand = province === "" ? "，先写你在的省" : "";
  const why = `申诉归运营商所在的省管，${where}${stand}。`;
  return { administration, why: complainant.operator === "虚拟运营商" ? why + virtual : why };
}

/** The administration as an authority; its phone follows a rule and was never confirmed. */
export function authorityAt({ administration, why }: Place): Authority {
  if (!administration)
    return {
      name: "通信管理局",
      site: "",
      phone: "",
      why,
      source: "",
      unverified: true,
    };
  const { name, host, hostCheck, page, source, phone } = administration;
  const doubt = hostCheck === "apart" ? {} : { siteUnverified: true as const };
  return {
    name,
    site: `https://${host}/`,
    phone,
    why,
    source: `${source}：${host}/${page}`,
    unverified: true,
    ...doubt,
  };
}
