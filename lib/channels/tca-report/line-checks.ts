import { cityOf } from "../12345/hotline";
import type { Complainant } from "../complainant";
import type { Facts, LoggedCall } from "../facts";
import { noBasis } from "../parts/basis";
import { callerNumberGrounds } from "../parts/fraud-grounds";
import type { NumberCheck } from "../parts/number-checks";

/** What the calls rather than the numbers give cause to check: by which line they really came, and on whose system. */
export function lineChecks(facts: Facts): NumberCheck[] {
  const rung = facts.calls.filter(({ kind }) => kind === "call");
  return [...localChecks(rung, facts.complainant), ...robotChecks(rung)];
}

/** Several numbers of the user's own place: software may choose such for everybody it rings. One alone may well be a neighbour. */
function localChecks(calls: LoggedCall[], person: Complainant): NumberCheck[] {
  const local = calls.filter((call) => ownPlaceOf(call, person) !== null);
  if (new Set(local.map(({ number }) => number)).size < 2) return [];
  const places = [...new Set(local.flatMap((call) => ownPlaceOf(call, person) ?? []))];
  const request = `核查上述号码中显示为${places.join("、")}的是否属于改号或者自动匹配的本地号码，查明实际接入线路`;
  return [{ topic: "line", request, basis: callerNumberGrounds(local) }];
}

/** 沈阳市, where the number shows the user's own city; 辽宁省 of a number that shows no city; null of any other. */
function ownPlaceOf({ profile }: LoggedCall, person: Complainant): string | null {
  const { city, province } = profile;
  if (city !== null) return city === cityOf(person) ? city : null;
  return province !== null && province === person.province ? province : null;
}

function robotChecks(calls: LoggedCall[]): NumberCheck[] {
  if (!calls.some(({ how }) => how === "robot")) return [];
  return [
    {
      topic: "line",
      request: "核查自动语音来电所用的外呼系统和语音线路由谁提供、由谁使用，是否符合规定",
      basis: noBasis,
    },
  ];
}
