import { expect, test } from "vitest";
import { importNumbers } from "@/lib/store/import-numbers";
import { handAndRead } from "../fixtures/handed";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

async function ticksOf(lines: string[]): Promise<Record<string, string>> {
  const owner = await newOwner();
  const { numbers } = await importNumbers(owner, await handAndRead(owner, lines.join("\n")));
  return Object.fromEntries(numbers.map(({ number, ticked, fresh }) => [number, `${ticked}/${fresh}`]));
}

test("Of a list that its owner typed the lines that say what was sold are ticked, in an empty log too", async () => {
  const lines = [
    "2026-11-03 20:10 17012345678 装修",
    "2026-11-04 10:00 02480000000 贷款",
    "2026-11-04 11:00 02480000000",
    "2026-11-05 10:00 17090001234 骚扰电话",
    "2026-11-06 10:00 13811112222",
  ];
  expect(await ticksOf(lines)).toEqual({
    "17012345678": "1/1",
    "02480000000": "1/2",
    "17090001234": "1/1",
    "13811112222": "0/1",
  });
});

test("A line about one's own question, or about one's own call, is left for its owner to tick", async () => {
  const lines = ["2026-11-03 20:10 17012345678 我咨询装修的", "2026-11-04 10:00 02480000000 我打过去问贷款"];
  expect(await ticksOf(lines)).toEqual({ "17012345678": "0/1", "02480000000": "0/0" });
});

test("A phone's list of friends that says of no call who called is left for its owner to tick", async () => {
  const list = [
    "号码,时间,通话时长",
    "13811112222,2026-11-03 20:10:00,38",
    "13922223333,2026-11-04 10:00:00,52",
  ];
  expect(await ticksOf(list)).toEqual({ "13811112222": "0/1", "13922223333": "0/1" });
});
