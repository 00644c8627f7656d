import type { Deadline, DeadlineStatus, Span } from "@/lib/deadlines/deadline";
import { due } from "@/lib/deadlines/due";
import { municipalities, shortName } from "../administrations";
import type { Authority } from "../channel";
import type { Complainant } from "../complainant";
import type { Facts } from "../facts";
import { readAt } from "../sources";

/** 沈阳市; in the four municipalities the province is the city. */
export function cityOf({ city, province }: Complainant): string {
  const municipal = municipalities.includes(shortName(province));
  return city === "" && municipal ? `${shortName(province)}市` : city;
}

export function hotlineOf({ complainant }: Facts): Authority {
  const city = cityOf(complainant);
  return {
    name: `${city}12345政务服务便民热线`,
    site: "",
    phone: "12345",
    why: city === "" ? "还不知道你在哪个市。" : `按你所在的市：${city}。对方公司在别的市，就打那边的12345。`,
    source: readAt.hotlineOpinion2025,
  };
}

/** What was read about how long a place takes; no national number of days was found. */
type PlaceRule = { province?: string; city?: string; span: Span; status: DeadlineStatus; basis: string };

const rules: PlaceRule[] = [
  {
    province: "广东",
    span: { count: 15, unit: "工作日" },
    status: "地方规定",
    basis: "《广东省12345政务服务便民热线管理办法》：投诉、举报15个工作日（2022年，存档副本）",
  },
  {
    city: "沈阳",
    span: { count: 10, unit: "工作日" },
    status: "惯例",
    basis: "沈阳市政府网站市长信箱使用说明：一般3个、复杂10个工作日（没写日期，存档副本）",
  },
  {
    city: "潍坊",
    span: { count: 5, unit: "工作日" },
    status: "地方规定",
    basis: "潍坊市12345热线的地方规定：承办单位5个工作日内答复（2021年）",
  },
  {
    city: "济南",
    span: { count: 5, unit: "工作日" },
    status: "地方规定",
    basis: "济南市12345热线的地方规定：承办单位5个工作日内答复（2018年）",
  },
];

/** Empty where nothing was read about the place. */
export function hotlineDeadlines(filedOn: string, { complainant }: Facts): Deadline[] {
  const city = shortName(cityOf(complainant));
  const found = rules.find(
    (rule) =>
      rule.city === city ||
      (rule.province !== undefined && rule.province === shortName(complainant.province)),
  );
  if (!found) return [];
  const { span, status, basis } = found;
  const name = status === "惯例" ? "多半有答复" : "最晚该有答复";
  return [due({ id: "hotline-answered", name, span, status, basis }, filedOn)];
}
