import { nameOf, signatureOf } from "@/lib/calls/names";
import type { Run } from "@/lib/letters/letter";
import { listInWords, quoted } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { firstCallsIn } from "./counted";
import { type Ledger, run } from "./ledger";

/** So many names are told, and of so many numbers each. */
const toldAtMost = 3;

/** “安居装饰”（170 9000 0000）、“安心装饰”（189 0000 0000）: which number gave which name, where there are several of both. */
export function selfNamedRuns(
  calls: LoggedCall[],
  nameIn: (call: LoggedCall) => string,
  mark: (name: string) => string,
  ledger: Ledger,
): Run[] {
  const names = [...new Set(calls.map(nameIn))].filter((name) => name !== "");
  const isMixed = names.length > 1 && new Set(calls.map(({ number }) => number)).size > 1;
  const told = names.slice(0, toldAtMost).flatMap((name, at) => {
    const from = isMixed
      ? numberRuns(
          calls.filter((call) => nameIn(call) === name),
          mark(name),
          ledger,
        )
      : [];
    return [run(`${at === 0 ? "" : "、"}${mark(name)}`), ...from];
  });
  return names.length > toldAtMost ? [...told, run("等")] : told;
}

/** （170 9000 0000、171 0000 0000等4个号码） */
function numberRuns(calls: LoggedCall[], name: string, ledger: Ledger): Run[] {
  const firsts = firstCallsIn(calls);
  const told = firsts.slice(0, toldAtMost).flatMap((call, at) => {
    const claim = {
      id: `named-${call.id}`,
      text: `自称${name}的号码`,
      source: "那条记录",
      callIds: [call.id],
    };
    return [run(at === 0 ? "（" : "、"), ledger.fact(call.profile.display, claim)];
  });
  return [...told, run(firsts.length > toldAtMost ? "等）" : "）")];
}

/** 自称“安心装饰”或者署名【速贷通】; "" where nobody said who it was. */
export function selfNamesInWords(calls: LoggedCall[]): string {
  const signed = distinct(calls.map(signatureOf));
  const said = distinct(calls.filter((call) => signatureOf(call) === "").map(nameOf));
  return [
    said.length === 0 ? "" : `自称${listInWords(said.slice(0, toldAtMost).map(quoted))}${moreThan(said)}`,
    signed.length === 0
      ? ""
      : `署名${signed
          .slice(0, toldAtMost)
          .map((name) => `【${name}】`)
          .join("、")}${moreThan(signed)}`,
  ]
    .filter((part) => part !== "")
    .join("或者");
}

const moreThan = (names: string[]) => (names.length > toldAtMost ? "等" : "");

function distinct(names: string[]): string[] {
  return [...new Set(names)].filter((name) => name !== "");
}
