import type { NewCall } from "@/lib/calls/call";
import { channels } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { addCaller } from "@/lib/store/callers";
import { addCall } from "@/lib/store/calls";
import { saveComplainant } from "@/lib/store/complainant";
import { addStep, startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { bareCall } from "./log";

/** complaint: the draft; filed: one that was handed in. */
type Case = { caller: string; complaint: string; filed: string };

const day = 24 * 3_600_000;
const numbers = ["17099990001", "17099990002", "17099990003"] as const;

/**
 * What a person has beside the log, whatever its size: one caller of three numbers with forty calls and five
 * recordings, complaints about them that were handed in at every door but one, and a draft for that one. file: the
 * calls are told by it too.
 */
export async function caseOf(owner: string, file: string, now: number): Promise<Case> {
  await saveComplainant(owner, person);
  const ids: string[] = [];
  for (let nth = 0; nth < 40; nth++) ids.push((await addCall(owner, callOf(nth, now))).id);
  await db().evidenceCall.createMany({ data: ids.map((callId) => ({ evidenceId: file, callId })) });
  for (const id of ids.slice(0, 5)) await record(owner, id);
  const caller = await addCaller(owner, { name: "安居装饰", note: "", numbers: [...numbers] });
  const found = { caller: caller ?? "", complaint: "", filed: "" };
  for (const { id: door, begins } of channels) {
    if (begins !== "calls") continue;
    const id = await startComplaint(owner, door, ids, noAnswers);
    if (door === "12321") found.complaint = id;
    else found.filed = id;
    if (door !== "12321") await handIn(owner, id, now);
  }
  return found;
}

const person = {
  name: "林静",
  phone: "13800000000",
  operator: "中国移动",
  operatorBrand: "",
  province: "广东省",
  city: "深圳市",
  address: "某路1号",
  postcode: "",
  idNumber: "",
  gender: "",
  bornOn: "",
  nation: "",
  work: "",
} as const;

function callOf(nth: number, now: number): NewCall {
  const refused = nth % 8 === 5;
  return bareCall({
    number: numbers[nth % 3] ?? "",
    at: new Date(now - nth * 4 * day).toISOString(),
    caller: "安居装饰",
    product: "全屋装修",
    words: "您好，请问您家需要装修吗，免费量房。",
    refused,
    refusedWay: refused ? "on-call" : null,
  });
}

async function record(ownerId: string, callId: string): Promise<void> {
  const id = crypto.randomUUID();
  const file = { kind: "recording", name: "录音.m4a", mime: "audio/mp4", size: 1, seconds: 20, sha256: id };
  await db().evidence.create({
    data: { id, ownerId, receivedAt: new Date(), originalStatus: "not-received", ...file },
  });
  await db().evidenceCall.create({ data: { evidenceId: id, callId } });
}

async function handIn(owner: string, id: string, now: number): Promise<void> {
  const on = new Date(now - 20 * day).toISOString().slice(0, 10);
  const filed = { kind: "filed", on, way: "web", to: "某处", version: null, note: "" } as const;
  await addStep(owner, id, { ...filed, receipt: "1", evidenceIds: [] });
}
