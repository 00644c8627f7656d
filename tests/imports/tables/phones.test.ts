import { expect, test } from "vitest";
import { readContent } from "../source";

const imazing = "Call type,Date,Duration,Number,Contact,Location,Service\n";
const iexplorer =
  '"Contact","Number","Date","Duration","Call Type","Unformatted Number","Number Geo Description"\n';
const logger =
  "name,duration,number,phone_account_id,call_type,formatted_number,sim_display_name,timestamp,cached_number_label,cached_number_type,cached_matched_number\n";

test("iMazing with its header", async () => {
  const read = await readContent(
    `${imazing}Incoming,2026-09-08 10:26:07,00:01:26,+86 165 0000 0001,,,Phone\nMissed,2026-09-08 11:00:00,00:00:00,024 8888 0001,装修,,Phone\n`,
  );
  expect(read.id).toBe("imazing");
  expect(read.rows).toMatchObject([
    {
      typed: "+86 165 0000 0001",
      direction: "in",
      outcome: "answered",
      seconds: 86,
      at: "2026-09-08T02:26:07.000Z",
    },
    { typed: "024 8888 0001", outcome: "missed", name: "装修" },
  ]);
});

test("iMazing as it wrote once, without a header", async () => {
  const read = await readContent(
    "Incoming,2026-09-08 10:26:07,00:01:26,16500000001,\nOutgoing,2026-09-08 11:26:07,00:00:10,16500000001,\n",
  );
  expect(read.id).toBe("imazing");
  expect(read.rows.map(({ line, direction }) => [line, direction])).toEqual([
    [1, "in"],
    [2, "out"],
  ]);
});

test("A date that may be two days is asked for, and read as the person says", async () => {
  const content = `${imazing}Incoming,02/06/26 09:45,00:01:43,16500000001,,,\n`;
  const asked = await readContent(content);
  expect(asked).toMatchObject({
    rows: [],
    rejected: [],
    asks: [{ kind: "day-first", sample: "02/06/26 09:45" }],
  });
  const days = [true, false].map(async (dayFirst) => (await readContent(content, { dayFirst })).rows[0]?.at);
  expect(await Promise.all(days)).toEqual(["2026-06-02T01:45:00.000Z", "2026-02-06T01:45:00.000Z"]);
});

test.each([
  ["15/01/2026 09:00:00", "2026-06-02T01:45:00.000Z"],
  ["01/15/2026 09:00:00", "2026-02-06T01:45:00.000Z"],
])("Where another row says %s nobody is asked", async (other, at) => {
  const read = await readContent(
    `${imazing}Incoming,02/06/2026 09:45:00,00:01:43,16500000001,,,\nIncoming,${other},00:01:43,16500000002,,,\n`,
  );
  expect(read.asks).toEqual([]);
  expect(read.rows.map((row) => row.at)).toContain(at);
  expect(read.rows).toHaveLength(2);
});

test("iExplorer", async () => {
  const read = await readContent(
    `${iexplorer}"","(165) 0000-0001","2026-09-08 10:26:07","1:43","Incoming","16500000001","辽宁"\n`,
  );
  expect(read.id).toBe("iexplorer");
  expect(read.rows).toMatchObject([{ typed: "(165) 0000-0001", direction: "in", seconds: 103, label: "" }]);
});

test("Logger, whose names may hold a comma without quotes", async () => {
  const read = await readContent(
    `${logger},86,16500000001,1,CallType.incoming,165 0000 0001,SIM1,1788834367000,null,0,null\n` +
      "王,小明,0,16500000002,1,CallType.rejected,165,SIM1,1788834367000,Mobile,2,16500000002\n",
  );
  expect(read.id).toBe("logger-csv");
  expect(read.rows).toMatchObject([
    { typed: "16500000001", outcome: "answered", seconds: 86, name: "" },
    { typed: "16500000002", outcome: "rejected", seconds: 0, name: "王,小明" },
  ]);
  expect(read.rejected).toEqual([]);
});
