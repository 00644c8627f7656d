import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const named = { typed: "025 8888 0001", how: "person", category: 22, caller: "安心装饰" };
const answers = {
  merchantName: "南京安心装饰工程有限公司",
  merchantAddress: "南京市鼓楼区中山北路9号",
  otherMerchants: "南京宏远装饰有限公司，南京市鼓楼区1号",
  court: "南京市鼓楼区人民法院",
};

/** Why the court is asked to hear these calls of the first in one case, told with these words of the second. */
function joinder(ownWords: string, ...days: string[]) {
  const calls = callsOf(...days.map((day) => ({ ...named, at: `${day}T10:00` })));
  const suit = plainText(letterOf("lawsuit", sampleFacts({ calls, answers: { ...answers, ownWords } })));
  return /各被告[^。]*诉讼标的[^。]*。/.exec(suit)?.[0];
}

const law = "请贵院一并审理（《民事诉讼法》第五十五条第一款）。";
const told = "9月2日的来电人说电话由宏远公司代打。";

test("A suit has in common only the calls that both defendants are charged with", () => {
  expect(joinder(told, "2026-09-01", "2026-09-02", "2026-09-03")).toBe(
    `各被告因上述主张由被告二拨打的来电以及经查明由其拨打的其他来电一并被诉，该部分诉讼标的是共同的，${law}`,
  );
  expect(joinder("电话是宏远替它打的。", "2026-09-01", "2026-09-02")).toBe(
    `各被告因上述来电中经查明由被告二拨打的来电一并被诉，该部分诉讼标的是共同的，${law}`,
  );
});

test("It has all of them where there is one, or where the other had another part in them", () => {
  expect(joinder(told, "2026-09-02")).toBe(`各被告因同一来电被诉，诉讼标的是共同的，${law}`);
  expect(joinder("宏远装饰和它共用一个电话房。", "2026-09-01", "2026-09-02")).toBe(
    `各被告因同一批来电被诉，诉讼标的是共同的，${law}`,
  );
});
