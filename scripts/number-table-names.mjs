// Names in Google's table → province and city as they are called in 2026.

const provinces =
  "河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省".split(
    " ",
  );
const regions = {
  内蒙古: "内蒙古自治区",
  广西: "广西壮族自治区",
  西藏: "西藏自治区",
  宁夏: "宁夏回族自治区",
  新疆: "新疆维吾尔自治区",
};

/** Places that were renamed, merged or raised since Google's names were collected. */
const renamed = {
  襄樊市: "襄阳市", // 2010-12
  巢湖市: "合肥市", // 2011-08, split up; the seat went to 合肥
  毕节地区: "毕节市", // 2011-10
  铜仁地区: "铜仁市", // 2011-10
  海东地区: "海东市", // 2013-02
  日喀则地区: "日喀则市", // 2014-06
  昌都地区: "昌都市", // 2014-10
  林芝地区: "林芝市", // 2015-03
  吐鲁番地区: "吐鲁番市", // 2015-03
  山南地区: "山南市", // 2016-01
  哈密地区: "哈密市", // 2016-01
  那曲地区: "那曲市", // 2017-07
  莱芜市: "济南市", // 2018-12
  思茅市: "普洱市", // 2007-01
  株州市: "株洲市", // a misprint in the table
};

/** Numbers of all of 海南 are listed under 海口, so only the province is known. */
const provinceOnly = new Set(["海南省"]);

/** "湖北省襄樊市、襄樊市" → ["湖北省", "襄阳市"]; a list keeps its first name, shared area codes are told apart by hand. */
export function placeNamed(name) {
  if (/^(北京|上海|天津|重庆)市?$/.test(name)) return [`${name.slice(0, 2)}市`, `${name.slice(0, 2)}市`];
  const province = provinces.find((each) => name.startsWith(each));
  const region = Object.keys(regions).find((each) => name.startsWith(each));
  if (!province && !region) throw new Error(`No province in ${name}`);
  const city = name.slice((province ?? region).length).split("、")[0];
  if (provinceOnly.has(province)) return [province, ""];
  return [province ?? regions[region], renamed[city] ?? city];
}
