import { afterEach, expect, test, vi } from "vitest";
import { keepLogQuiet } from "@/lib/store/quiet-log";
import { printLine } from "@/scripts/print-line.mjs";

const { error, warn, log, info } = console;
afterEach(() => {
  Object.assign(console, { error, warn, log, info });
  vi.restoreAllMocks();
});

test("A line of the process around the app stands in the log as it was said, also where the app's log is kept quiet", () => {
  const printed: string[] = [];
  const keep = (text: unknown) => printed.push(String(text)) > 0;
  vi.spyOn(process.stderr, "write").mockImplementation(keep);
  console.error = (...parts: unknown[]) => void keep(parts.join(" "));
  keepLogQuiet("json");
  const said = "连接太多，挡掉了100000个。";
  printLine(said, "warn", { LOG_FORMAT: "json" } as unknown as NodeJS.ProcessEnv);
  expect(printed.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: "warn", message: said }),
  ]);
});
