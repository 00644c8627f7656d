import "server-only";
import { matterOf } from "@/lib/complaints/selection";
import { filedInWords } from "@/lib/complaints/timeline-words";
import type { Follow } from "./follow";

/** 向辽宁省通信管理局申诉; the name of the door before that. */
export function whom({ held, channel }: Follow): string {
  return held.filed ? filedInWords(held.filed.said, { ...channel, channelName: channel.name }) : channel.name;
}

/** So many numbers fit an address; beyond them their kinds of trouble stand for them. */
const inAddress = 40;

/** The numbers it is about, as an address says them. */
export function numbersQuery({ facts: { calls }, numbers }: Follow): string {
  const words =
    numbers.length > 0 && numbers.length <= inAddress ? numbers : [...new Set(calls.map(matterOf))];
  const name = words === numbers ? "number" : "matter";
  return new URLSearchParams(words.map((word) => [name, word])).toString();
}
