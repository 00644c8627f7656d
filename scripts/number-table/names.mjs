// Names in the two tables → province and city as they are called in 2026.

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

/** What the second table calls by a nickname, an old name, or the town that gave a prefecture its area code. */
const nicknamed = {
  "山东|莱芜": "济南市",
  "安徽|巢湖": "合肥市",
  "湖南|吉首": "湘西土家族苗族自治州",
  "新疆|巴州": "巴音郭楞蒙古自治州",
  "新疆|库尔勒": "巴音郭楞蒙古自治州",
  "新疆|博州": "博尔塔拉蒙古自治州",
  "新疆|博乐": "博尔塔拉蒙古自治州",
  "新疆|克州": "克孜勒苏柯尔克孜自治州",
  "新疆|奎屯": "伊犁哈萨克自治州",
  "内蒙古|海拉尔": "呼伦贝尔市",
  "内蒙古|临河": "巴彦淖尔市",
  "内蒙古|乌兰浩特": "兴安盟",
  "内蒙古|集宁": "乌兰察布市",
  "重庆|黔江": "重庆市",
  "重庆|万州": "重庆市",
  "重庆|涪陵": "重庆市",
  "青海|格尔木": "海西蒙古族藏族自治州",
  "青海|海晏": "海北藏族自治州",
  "河南|济源": "济源市",
  "河南|潢川": "信阳市",
  "河北|雄安": "雄安新区",
  "吉林|珲春": "延边朝鲜族自治州",
  "四川|西昌": "凉山彝族自治州",
  "湖北|天门": "天门市",
  "湖北|江汉": "", // 仙桃, 潜江 and 天门 together
};

/** 辽宁省 → 辽宁, 广西壮族自治区 → 广西. */
const shortName = (province) => province.replace(/(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/, "");

/** Names of the first table, by which the second's short ones are known: ("广东", "深圳") → ["广东省", "深圳市"]. */
export function fullNames(places) {
  const cities = new Map();
  for (const [province, city] of places) cities.set(province, (cities.get(province) ?? new Set()).add(city));
  const provinceOf = new Map([...cities.keys()].map((province) => [shortName(province), province]));
  return (province, city) => {
    const name = provinceOf.get(province);
    if (!name) throw new Error(`No province ${province}`);
    if (provinceOnly.has(name)) return [name, ""];
    return [name, nicknamed[`${province}|${city}`] ?? cityAmong(cities.get(name), city)];
  };
}

function cityAmong(cities, begin) {
  const found = [...cities].filter((city) => city.startsWith(begin));
  if (found.length !== 1) throw new Error(`No one city ${begin}`);
  return found[0];
}

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
