import { quoted } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { knownPersonsIn } from "./known-person";
import { selfNamesInWords } from "./self-named";

/** 自称“安心装饰”, 据我辨认是“前男友”: whom the user knows did not call itself so. "" where nobody said or knows who it was. */
export function namesInWords(calls: LoggedCall[], letter: LoggedCall[]): string {
  const { of } = knownPersonsIn(letter);
  const known = [...new Set(calls.map(of))].filter((name) => name !== "");
  const told = [
    selfNamesInWords(calls.filter((call) => of(call) === "")),
    known.length === 0 ? "" : `据我辨认是${known.map(quoted).join("、")}`,
  ];
  return told.filter((part) => part !== "").join("，");
}
