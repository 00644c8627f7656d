import { isItself } from "@/lib/calls/name-of-company";
import { nameOf, signatureOf } from "@/lib/calls/names";
import type { Run } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { chargedRuns, restOf, unchargedRuns } from "../lawsuit/charge-words";
import { type Charge, chargesOf } from "../lawsuit/charges";
import { someOf } from "../parts/course-caller";
import { countingOf } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { selfNamesInWords } from "../parts/self-named";

/**
 * 来电人自称贵方，我据此认为上述来电由贵方或者贵方委托的人拨打。 What has neither its name nor its number is no more charged to it here than
 * in a suit: of that the company is asked.
 */
export function whyToYou(own: Facts, ledger: Ledger): Run[] {
  const { noun, done } = countingOf(own.calls);
  const [charge] = chargesOf(own);
  if (!charge || charge.named.length === 0)
    return [run(`据我了解，上述${noun}可能由贵方或者贵方委托的人${done}。${orSay}`)];
  const rest = restOf([charge], own.calls);
  const lead = `${groundsOf(charge, own.calls)}，我据此认为上述${noun}`;
  if (rest.length === 0) return [run(`${lead}由贵方或者贵方委托的人${done}。${orSay}`)];
  return [
    run(`${lead}中，`),
    ...chargedRuns(charge, 0, ledger),
    run(`，由贵方或者贵方委托的人${countingOf([...charge.named, ...charge.same]).done}。${orSay}`),
    ...unchargedRuns(rest, ledger),
    run(`，是否也由贵方${countingOf(rest).done}，请一并说明。`),
  ];
}

const orSay = "如并非如此，请书面说明。";

/** 部分来电人自称贵方，短信署名贵方: 部分 where others gave another name, or none; 来电人自称“平安” where that is but a part of the name. */
export function groundsOf({ defendant, named }: Charge, all: LoggedCall[]): string {
  const signed = named.filter((call) => signatureOf(call) !== "");
  const said = named.filter((call) => signatureOf(call) === "");
  const asSaid = (calls: LoggedCall[]) =>
    calls.every((call) => isItself(nameOf(call), defendant.name)) ? "" : selfNamesInWords(calls);
  const messages = all.filter(({ kind }) => kind === "sms");
  const rings = all.filter(({ kind }) => kind === "call");
  const unsigned = messages.filter((call) => signatureOf(call) === "");
  const among = said.some(({ kind }) => kind === "sms") ? [...rings, ...unsigned] : rings;
  const some = signed.length < messages.length ? "部分" : "";
  const grounds = [
    said.length === 0 ? "" : `${someOf(among, said)}${asSaid(said) || "自称贵方"}`,
    signed.length === 0 ? "" : `${some}短信${asSaid(signed) || "署名贵方"}`,
  ];
  return grounds.filter((one) => one !== "").join("，");
}
