import { Fragment } from "react";

const date = String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日`;
/** Behind its date; in very large text a line holds one of them only. */
const time = String.raw`\d{2}:\d{2}(?!\d)`;
const isoDate = String.raw`\d{4}-\d{2}-\d{2}`;
const telephone = String.raw`\+?\d{3,4}(?: \d{4})+`;
const measure = String.raw`\d{1,12}(?:次|个工作日|个|天|条|页|份|样|字|日|处|项|张)`;
const unbroken = new RegExp(`(${date}|${time}|${isoDate}|${telephone}|${measure})`);

function classOf(part: string): string {
  if (part.includes("月") || part.includes(":")) return "date";
  return part.includes(" ") ? "num" : "nw";
}

/** Text in which a date, a telephone number, a count with its measure word are never broken over two lines. */
export function Words({ children }: { children: string }) {
  const parts = children.split(unbroken).filter((part) => part !== "");
  let at = 0;
  return parts.map((part) => {
    at += part.length;
    if (!unbroken.test(part)) return <Fragment key={at}>{part}</Fragment>;
    return (
      <span key={at} className={classOf(part)}>
        {part}
      </span>
    );
  });
}
