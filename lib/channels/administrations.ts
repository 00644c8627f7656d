import { pagesSeenApart } from "./hosts-seen";

/**
 * How a host was checked, none of them on the live site: "apart": it stands in the list and, apart from that, in public
 * code or documents of others; "listed": in the list alone; "disputed": others have another host than the list.
 */
export type HostCheck = "apart" | "listed" | "disputed";

/** One of the 31 provincial communications administrations. */
export type Administration = {
  province: string;
  name: string;
  /** hb 河北, hub 湖北, hun 湖南, hn 海南, ha 河南, sx 山西, shx 陕西: easily taken for one another. */
  host: string;
  hostCheck: HostCheck;
  /** Path of a page of that host that was listed or read; "" when only the host was named. */
  page: string;
  /** Where the host and the page were found. */
  source: string;
  /** When the host was last looked for. */
  checkedOn: string;
  /** 申诉电话 by the rule of 2006 and 2008, area code of the capital and 12300; not confirmed one by one. */
  phone: string;
};

const listed = "Leon12306/icp-edi-helper@f4c8a69，2026年6月5日的网址表";
const checkedOn = "2026-12-02";

function administration(province: string, host: string, page: string, code: string, source = listed) {
  const name = `${province}通信管理局`;
  const hostCheck: HostCheck = host in pagesSeenApart ? "apart" : "listed";
  const found = { host: `${host}.miit.gov.cn`, hostCheck, page, source, checkedOn };
  return { province, name, ...found, phone: `${code}-12300` };
}

/** In the order of the national list of provinces. */
export const administrations: readonly Administration[] = [
  {
    ...administration(
      "北京市",
      "bjca",
      "zwgk/dxgl/fwzlgl/art/2024/art_854a0326705e41618c200e54f3bfbb3b.html",
      "010",
    ),
    phone: "010-68212300", // as the notice of 2006 has it; 010-12300 is the ministry's own centre
  },
  administration("天津市", "tjca", "bsfw/bszn/art/2020/art_c7e5abc3b201470287ddb6705f832655.html", "022"),
  administration("河北省", "hbca", "bsfw/bszn/art/2021/art_178857115e304bd2b8d89e9b51ce1ac5.html", "0311"),
  administration("山西省", "sxca", "bsfw/bszn/art/2015/art_612e5cd7da6747b6b98a3bad7237c76e.html", "0351"),
  administration(
    "内蒙古自治区",
    "nmca",
    "bsfw/bszn/art/2023/art_488bd6f65aea4474a6e4d85938a0de2b.html",
    "0471",
  ),
  administration("辽宁省", "lnca", "bsfw/bszn/art/2020/art_0b6eead8d64145a7955471539ea0827c.html", "024"),
  administration("吉林省", "jlca", "bsfw/bszn/art/2018/art_406d449ea0434147917297c358afa9f5.html", "0431"),
  administration("黑龙江省", "hljca", "bsfw/bszn/art/2023/art_432d08d3362c48d8904ce25923419d72.html", "0451"),
  administration(
    "上海市",
    "shca",
    "cms_files/filemanager/oldfile/shca/uploads/1/file/public/201803/20180313095133_uiycbm.pdf",
    "021",
  ),
  administration(
    "江苏省",
    "jsca",
    "zwgk/zfxxgkzl/fdzdgknr/art/2020/art_acf098761cf240d1820107bba88b8617.html",
    "025",
  ),
  administration(
    "浙江省",
    "zjca",
    "bsfw/bszn/dxywjyxk/art/2020/art_a734e749a9ee43c7b7401614c78a041a.html",
    "0571",
  ),
  administration("安徽省", "ahca", "xxgk/jgdj/art/2024/art_e0a2f416cb2e4f4f8acfdf340d54210e.html", "0551"),
  administration("福建省", "fjca", "bsfw/bszn/art/2020/art_efbe2f83959d4a379dc0242efbd87e66.html", "0591"),
  administration(
    "江西省",
    "jxca",
    "bsfw/bszn/dxywjyxk/art/2020/art_515630190655463192a07f39767e479d.html",
    "0791",
  ),
  administration("山东省", "sdca", "bsfw/bszn/art/2020/art_ea60b0f5024743429099ec6e32970854.html", "0531"),
  {
    ...administration(
      "河南省",
      "hca", // the list has haca, without a page; nobody else has that
      "wzpz/tpxw/art/2026/art_29d6f4158d5c4b5894f1b27b331c2d57.html",
      "0371",
      "网上公开的程序里一篇2026年文章的网址",
    ),
    hostCheck: "disputed",
  },
  administration(
    "湖北省",
    "hubca",
    "gzcy/dxyhss/index.html",
    "027",
    "湖北省通信管理局网站“电信用户申诉”页（存档副本）",
  ),
  administration("湖南省", "hunca", "bsfw/bszn/art/2022/art_9d64d0d1ac4a4a93800c026e8f24a75d.html", "0731"),
  administration(
    "广东省",
    "gdca",
    "bsfw/bszn/jyxk/tzgg/art/2025/art_9802f0eeae4647b5bc22a6af33ae0bf7.html",
    "020",
  ),
  administration(
    "广西壮族自治区",
    "gxca",
    "zwgk/dxhhlwgl/art/2026/art_104dbc673a4d4fb99957b756afcfc146.html",
    "0771",
  ),
  administration("海南省", "hnca", "bsfw/bszn/art/2020/art_0b7b63c35dfe4026a9110a538beb5a3c.html", "0898"),
  administration("重庆市", "cqca", "bsfw/bszn/art/2021/art_f7ea0ec50e2e4489bd34ede7d0109e7a.html", "023"),
  administration(
    "四川省",
    "scca",
    "zwgk/tzgg/art/2026/art_02d458041ccb42eea5c77d303d268e37.html",
    "028",
    "四川省通信管理局2026年通告的网址（存档副本）",
  ),
  administration("贵州省", "gzca", "bsfw/bszn/art/2025/art_e616fa4c61014a4cb808db20569471ef.html", "0851"),
  administration("云南省", "ynca", "bsfw/bszn/art/2025/art_02000408cb054e9dab691073b8bd4c9f.html", "0871"),
  administration(
    "西藏自治区",
    "xzca",
    "bsfw/bszn/art/2017/art_fdf095ed61d84aaa8c90b7d9190e35bc.html",
    "0891",
  ),
  administration("陕西省", "shxca", "bsfw/xzxk/art/2020/art_5d3c5028bdb24f66a43100004e75dff9.html", "029"),
  administration("甘肃省", "gsca", "bsfw/bszn/art/2019/art_9e1b9da83652492e8ad16676a92a7ea2.html", "0931"),
  administration("青海省", "qhca", "bsfw/bszn/art/2020/art_520b883cc9e64ebc809461c55cbe64a7.html", "0971"),
  administration(
    "宁夏回族自治区",
    "nxca",
    "bsfw/bszn/art/2019/art_3b8f45ce3d8a432293b9aff30d7b6b4a.html",
    "0951",
  ),
  administration(
    "新疆维吾尔自治区",
    "xjca",
    "bsfw/zzdxyw/dxywjyxkzsq/bszn/art/2020/art_62c094d9868340d4bd1981c736816b4f.html",
    "0991",
  ),
];

/** 辽宁 and 辽宁省 alike; undefined for what names none of the 31. */
export function administrationOf(province: string): Administration | undefined {
  const said = province.trim();
  if (said.length < 2) return undefined;
  return administrations.find((one) => one.province === said || shortName(one.province) === shortName(said));
}

/** By its full name, as a letter is addressed to it. */
export function administrationNamed(name: string): Administration | undefined {
  return administrations.find((one) => one.name === name.trim());
}

/** The province that an office names: 上海市 of 上海市浦东新区市场监督管理局; undefined where it names none. */
export function provinceIn(office: string): string | undefined {
  const names = ({ province }: Administration) =>
    office.startsWith(shortName(province)) || office.includes(province);
  return administrations.find(names)?.province;
}

/** The province is the city. */
export const municipalities: readonly string[] = ["北京", "天津", "上海", "重庆"];

/** 辽宁省 → 辽宁, 广西壮族自治区 → 广西. */
export function shortName(province: string): string {
  return province.replace(/(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/, "");
}
