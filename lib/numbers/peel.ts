import { hasAreaCode } from "./area-codes";

/** Carrier prefixes dialled before a number: 17951 17911 12593 17909 10193 (IP电话). General knowledge. */
const ipPrefix = /^(?:17951|17911|12593|17909|10193)(?=\d{7})/;

function isMobile(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits);
}

/** 1062345678: Beijing without its zero. 1065, 1066 and 1069 begin SMS ports too and are left alone. */
function isBeijing(digits: string): boolean {
  return /^10(?!6[569])[2-8]\d{7}$/.test(digits);
}

/** 2412345678 → true: a fixed line whose leading zero a spreadsheet or a person dropped. */
function lacksZero(digits: string): boolean {
  if (isBeijing(digits)) return true;
  if (!/^[2-9]\d{9,10}$/.test(digits) || /^(?:400|800|9[56])/.test(digits)) return false;
  const area = digits[0] === "2" ? 2 : 3;
  return /^[2-8]\d{6,7}$/.test(digits.slice(area)) && hasAreaCode(`0${digits.slice(0, area)}`);
}

function isFull(digits: string): boolean {
  return isMobile(digits) || /^0[1-9]\d{8,10}$/.test(digits) || lacksZero(digits);
}

/** Behind +86 ten digits from 10 are a Beijing number: an SMS port of that length is not seen with a country code. */
function atHome(digits: string): string {
  return /^10[2-8]\d{7}$/.test(digits) ? `0${digits}` : digits;
}

/** Takes one layer off: country code, carrier prefix, stray or lost zero. The same digits when there is none. */
export function peel(digits: string): string {
  if (/^(?:\+|00)86\d/.test(digits)) return atHome(digits.replace(/^(?:\+|00)86/, ""));
  if (/^00[1-9]\d{6,}$/.test(digits)) return `+${digits.slice(2)}`;
  if (digits.startsWith("86") && isFull(digits.slice(2))) return digits.slice(2);
  const behindIp = digits.replace(ipPrefix, "");
  if (behindIp !== digits && (isFull(behindIp) || /^(?:86|00)/.test(behindIp))) return behindIp;
  if (digits[0] === "0" && isMobile(digits.slice(1))) return digits.slice(1);
  return lacksZero(digits) ? `0${digits}` : digits;
}
