import { expect, test } from "vitest";
import { identify } from "@/lib/numbers/identify";

test.each([
  ["01062345678", "北京市", "北京市", "010 6234 5678"],
  ["02162345678", "上海市", "上海市", "021 6234 5678"],
  ["075523456789", "广东省", "深圳市", "0755 2345 6789"],
  ["03102345678", "河北省", "邯郸市", "0310 234 5678"],
  ["07102345678", "湖北省", "襄阳市", "0710 234 5678"],
  ["06342345678", "山东省", "济南市", "0634 234 5678"],
  ["08562345678", "贵州省", "铜仁市", "0856 234 5678"],
  ["09022345678", "新疆维吾尔自治区", "哈密市", "0902 234 5678"],
  ["08922345678", "西藏自治区", "日喀则市", "0892 234 5678"],
  ["077323456780", "广西壮族自治区", "桂林市", "0773 2345 6780"],
  ["03352345678", "河北省", "秦皇岛市", "0335 234 5678"],
  ["07012345678", "江西省", "鹰潭市", "0701 234 5678"],
])("%s is a fixed line of %s%s", (number, province, city, display) => {
  expect(identify(number)).toMatchObject({ kind: "landline", province, city, display, certainty: "certain" });
});

test.each([
  ["02423456789", "辽宁省", "沈阳市"],
  ["02456780000", "辽宁省", "抚顺市"],
  ["02474567890", "辽宁省", "铁岭市"],
  ["073182345678", "湖南省", "长沙市"],
  ["073122345678", "湖南省", "株洲市"],
  ["073152345678", "湖南省", "湘潭市"],
  ["085182345678", "贵州省", "贵阳市"],
  ["085122345678", "贵州省", "遵义市"],
  ["085132345678", "贵州省", "安顺市"],
  ["037123456789", "河南省", "开封市"],
])("The first digit of %s tells the city of a shared area code", (number, province, city) => {
  const profile = identify(number);
  expect(profile).toMatchObject({ province, city });
  expect(profile.caution).toContain("共用");
});

test.each([
  ["02442345678", "辽宁省"],
  ["02882345678", "四川省"],
  ["02982345678", "陕西省"],
  ["089866234567", "海南省"],
  ["073142345678", "湖南省"],
])("%s is certain in its province and silent on its city", (number, province) => {
  const profile = identify(number);
  expect(profile).toMatchObject({ province, city: null });
  expect(profile.caution).toContain("只能确定到省");
});

test("A line without area code has no place", () => {
  expect(identify("2345 6789")).toMatchObject({
    kind: "landline",
    province: null,
    prefix: null,
    certainty: "likely",
  });
});

test.each(["04002345678", "080723456789", "03101234567", "02491234567", "0310234567"])(
  "%s is nobody's line",
  (number) => {
    expect(identify(number)).toMatchObject({ kind: "unknown", province: null });
  },
);

test.each([
  ["037823456789", "0371", "2013年10月26日"],
  ["04107234567", "024", "2011年8月28日"],
  ["04135234567", "024", "2011年8月28日"],
  ["04144234567", "024", "2014年5月24日"],
  ["08522345678", "0851", "2014年12月20日"],
  ["08533234567", "0851", "2014年12月20日"],
])("%s shows an area code that was given up for %s", (typed, into, since) => {
  expect(identify(typed).caution).toContain(`已在${since}并入${into}`);
});
