import type { Day, Span } from "./deadline";
import { lastDay } from "./left";
import { monthDay } from "./spoken";
import { type Counted, count, holidayName, isWorkingDay } from "./working-days";

function holidayNames(counted: Counted): string[] {
  const names = counted.days.flatMap(({ day, mark }) =>
    mark === "休" ? (holidayName(day) ?? "法定假日") : [],
  );
  return [...new Set(names)];
}

/** One sentence that says how a span was counted: 9月29日不算，第二天起数5个工作日。国庆节不算，10月10日调休上班，算一天。 */
export function countedInWords(from: Day, span: Span): string {
  const counted = count(from, span);
  const start = `${monthDay(from, counted.on)}不算，第二天起数${span.count}${span.unit === "日" ? "日" : "个工作日"}。`;
  if (span.unit === "日") {
    const last = lastDay({ on: counted.on, span });
    const moved = last === counted.on ? "" : `最后一天放假，顺延到${monthDay(last, counted.on)}。`;
    return `${start}${moved}${isWorkingDay(counted.on).certain ? "" : "那时的放假安排还没公布，赶上放假会顺延。"}`;
  }
  const off = holidayNames(counted).map((name) => `${name}不算`);
  const worked = counted.days.filter(({ mark, nth }) => mark === "班" && nth !== null);
  const made = worked.map(({ day }) => `${monthDay(day, counted.on)}调休上班，算一天`);
  const doubt = counted.certain ? [] : ["往后的放假安排还没公布，这个日子可能变"];
  const rest = [...off, ...made, ...doubt].join("，");
  return rest ? `${start}${rest}。` : start;
}
