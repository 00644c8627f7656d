import { type Evidence, isOriginalHere } from "@/lib/evidence/evidence";
import { toldReceiptOf } from "@/lib/evidence/told-receipt";
import { momentOf } from "./evidence-purpose";

/** 证据来源: only what is known about the file, and of a time that our own clock has not seen that it is told. */
export function originOf(one: Evidence): string {
  const formed = isToldOf(one) ? "提交人称形成于" : "形成于";
  const taken = one.takenAt === null ? "形成时间不详" : `${formed}${momentOf(one.takenAt)}`;
  const file = isNeverReceived(one) ? "" : "提交人提供的电子文件，";
  return `${file}${taken}，${receiptOf(one)}`;
}

/** A case file has said something of it. */
function isToldOf(one: Evidence): boolean {
  return Boolean(one.isTold || one.toldReceivedAt) || isNeverReceived(one);
}

/** A case file lists it, and its bytes never came. */
export function isNeverReceived({ originalStatus }: Evidence): boolean {
  return originalStatus === "not-received";
}

function receiptOf(one: Evidence): string {
  const { receivedAt, isTold } = one;
  const told = toldReceiptOf(one);
  const elsewhere = told ? `案件数据称${momentOf(told)}收到` : "案件数据里列着";
  if (isNeverReceived(one)) return `${elsewhere}，本机没有收到原件`;
  if (isTold) return elsewhere;
  const gone = isOriginalHere(one) ? "" : "；原件已不在本机";
  if (!told) return `${momentOf(receivedAt)}存入${gone}`;
  return `本机${momentOf(receivedAt)}收到；案件数据另称${momentOf(told)}收到${gone}`;
}
