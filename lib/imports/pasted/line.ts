import { lengthIn } from "./length";
import { isListedMessage, messageIn } from "./message";
import { isLength, type Moment, momentIn } from "./moment";
import { numbersIn } from "./number";
import { plainly } from "./plainly";

/** What one pasted line holds. words: all that is neither time nor number; own: the same as it was typed; message: its text, where it is one; apart: of how many times it has one. */
export type PastedLine = Moment & {
  line: number;
  text: string;
  numbers: string[];
  length: string;
  words: string;
  own: string;
  message: string | null;
  several: boolean;
  again: boolean;
  apart?: number;
};

const money = /[¥￥]?(?<!\d)\d+\.\d+ ?元?|(?<!\d)\d+ ?元/g;
const several = /[([]\d{1,3}(?: ?次)?[)\]]/;
/** 打了3次, 连打三个, 又打来: of other calls too, whose times nobody wrote. */
const again =
  /打(?:来|过来)?了(?:好?几|[两三四五六七八九十]|\d{1,2}) ?[次遍个]|连打|(?:又|接着|马上)(?:又|再)?打(?![断算扰折听开])|每隔[^,，。;；|]{1,6}打|分钟一个|挂(?:了|断)[^,，。;；|]{0,4}又打/;
const index = /^\s*(?:\d{1,4}[.、)]\s|\(\d{1,4}\)\s)/;

function bars(text: string): string {
  return "|".repeat(text.length);
}

function blanked(text: string, found: { from: number; to: number }[]): string {
  let rest = text;
  for (const { from, to } of found) rest = rest.slice(0, from) + bars(rest.slice(from, to)) + rest.slice(to);
  return rest;
}

/** What is left of the words, as it was typed. */
function asTyped(words: string, typed: string): string {
  return words.replace(/[^|]+/g, (some, at: number) => typed.slice(at, at + some.length));
}

/** Takes a line apart. */
export function takeApart(line: number, given: string): PastedLine {
  const message = messageIn(given, plainly(given));
  const typed = (message?.head ?? given).trim();
  const text = plainly(typed);
  const moment = momentIn(text);
  const { day, clock, others, asides } = moment;
  const times = [day, clock, ...others, ...asides].filter((each) => each !== null);
  const timeless = blanked(text, times);
  const said = lengthIn(timeless);
  const rest = (said ? timeless.replace(said, bars) : timeless).replace(money, bars).replace(index, bars);
  const numbers = numbersIn(rest.replace(several, "|"));
  const isAgain = message === null && again.test(timeless);
  const lasted = clock && !isAgain && others.find((other) => isLength(clock, other));
  // More than one is refused; which words are beside them is then of no interest.
  const words = numbers.slice(0, 2).reduce((left, number) => left.replace(number, bars), rest);
  const isMessage = message !== null || isListedMessage(words);
  return {
    ...moment,
    others: others.filter((other) => other !== lasted),
    length: said.trim() || (lasted ? lasted.text : ""),
    ...{ line, text: given, numbers, words, own: message?.text ? "" : asTyped(words, typed) },
    message: isMessage ? (message?.text ?? "") : null,
    several: several.test(rest),
    again: isAgain,
  };
}
