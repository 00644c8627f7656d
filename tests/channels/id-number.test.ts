import fc from "fast-check";
import { expect, test } from "vitest";
import { nobody } from "@/lib/channels/complainant";
import { readIdNumber, withIdNumber } from "@/lib/channels/id-number";

/** Invented numbers of a place that has none (210000 is a whole province). */
test("A number tells the day of birth and, by its last digit but one, the gender", () => {
  expect(readIdNumber("210000199001010025")).toMatchObject({ bornOn: "1990-01-01", gender: "女" });
  expect(readIdNumber("210000198512310017")).toMatchObject({ bornOn: "1985-12-31", gender: "男" });
});

test("The example of the standard itself fits, with a large X and a small one", () => {
  expect(["11010519491231002X", "11010519491231002x"].map((one) => readIdNumber(one)?.checks)).toEqual([
    true,
    true,
  ]);
  expect(readIdNumber("110105194912310021")?.checks).toBe(false);
});

test("Exactly one last character fits any number, and a wrong one is still read", () => {
  const body = fc.integer({ min: 0, max: 999 }).map((n) => `21000019900101${String(n).padStart(3, "0")}`);
  fc.assert(
    fc.property(body, (digits) => {
      const read = [..."0123456789X"].map((last) => readIdNumber(`${digits}${last}`));
      expect(read.filter((one) => one?.checks)).toHaveLength(1);
      expect(new Set(read.map((one) => one?.bornOn))).toEqual(new Set(["1990-01-01"]));
    }),
  );
});

test("Two digits changed for one another no longer fit", () => {
  const [fits] = [..."0123456789X"].filter((last) => readIdNumber(`21000019900112003${last}`)?.checks);
  expect(readIdNumber(`21000019901012003${fits}`)?.checks).not.toBe(true);
});

test("A day that does not exist tells nothing", () => {
  expect(["210000199002300024", "210000199013010024", "12345", ""].map(readIdNumber)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("What the person said comes before what the number tells", () => {
  const idNumber = "210000199001010025";
  expect(withIdNumber({ ...nobody, idNumber })).toMatchObject({ gender: "女", bornOn: "1990-01-01" });
  const said = withIdNumber({ ...nobody, idNumber, gender: "男", bornOn: "1991-02-02" });
  expect([said.gender, said.bornOn]).toEqual(["男", "1991-02-02"]);
  expect(withIdNumber(nobody)).toEqual(nobody);
});
