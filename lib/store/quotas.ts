import type { Tx } from "./db";
import { limitSetting } from "./limit-setting";

type Quota = {
  /** As the person knows it, and its measure word. */
  name: string;
  unit: string;
  most: () => number;
  count: (tx: Tx, ownerId: string) => Promise<number>;
  /** What makes room. */
  next: string;
};

/** Deleted calls count: they can be brought back. */
const calls = () => limitSetting("LIMIT_CALLS", 50_000);
/** Of each kind of thing that a person writes or begins one by one. */
const entries = () => limitSetting("LIMIT_ENTRIES", 1_000);
/** Each is compared with all others wherever it is said how one stands. */
const complaints = () => limitSetting("LIMIT_COMPLAINTS", 300);
/** With those of which only a case file tells; an upload asks space-left.ts, which counts the same rows. */
export const files = () => limitSetting("LIMIT_FILES", 5_000);
/** Numbers of callers, or of refusals, together. */
const numbers = () => limitSetting("LIMIT_NUMBERS", 3_000);
/** Of each kind of row that hangs on others, several at a call. */
const links = () => limitSetting("LIMIT_LINKS", 300_000);
/** Files whose rows wait to be chosen. */
const openImports = () => limitSetting("LIMIT_OPEN_IMPORTS", 100);

const entry = { most: entries, next: "删掉用不着的再来。" };
const link = { unit: "条", most: links, next: "少选一些，或者删掉用不着的再来。" };

/** All of which one owner may have only so many rows. The bytes of files have their own: space-left.ts. */
export const quotas = {
  calls: {
    ...{ name: "来电记录", unit: "次", most: calls, next: "按月份只选一部分，或者导出以后另开一份再记。" },
    count: (tx, ownerId) => tx.call.count({ where: { ownerId } }),
  },
  versions: {
    ...link,
    ...{ name: "来电改之前的样子", next: "记录还是原来的样子。" },
    count: (tx, ownerId) => tx.callVersion.count({ where: { call: { ownerId } } }),
  },
  callers: {
    ...entry,
    ...{ name: "对方", unit: "个" },
    count: (tx, ownerId) => tx.caller.count({ where: { ownerId } }),
  },
  callerNumbers: {
    ...{ ...link, most: numbers },
    name: "已合并的号码",
    count: (tx, ownerId) => tx.callerNumber.count({ where: { ownerId } }),
  },
  apart: {
    ...entry,
    ...{ name: "“以后不提”", unit: "条" },
    count: (tx, ownerId) => tx.setApart.count({ where: { ownerId } }),
  },
  refusals: {
    ...entry,
    ...{ name: "拒绝记录", unit: "次" },
    count: (tx, ownerId) => tx.refusal.count({ where: { ownerId } }),
  },
  refusalNumbers: {
    ...{ ...link, most: numbers },
    name: "拒绝记录里的号码",
    count: (tx, ownerId) => tx.refusalNumber.count({ where: { refusal: { ownerId } } }),
  },
  refusalProofs: {
    ...link,
    name: "拒绝记录的证据",
    count: (tx, ownerId) => tx.evidenceRefusal.count({ where: { refusal: { ownerId } } }),
  },
  complaints: {
    ...{ name: "投诉", unit: "件", most: complaints, next: "扔掉用不着的草稿再来。" },
    count: (tx, ownerId) => tx.complaint.count({ where: { ownerId } }),
  },
  complaintCalls: {
    ...link,
    name: "投诉里选的来电",
    count: (tx, ownerId) => tx.complaintCall.count({ where: { complaint: { ownerId } } }),
  },
  letters: {
    ...entry,
    ...{ name: "定稿的信", unit: "封", next: "草稿还在。" },
    count: (tx, ownerId) => tx.issuedLetter.count({ where: { complaint: { ownerId } } }),
  },
  steps: {
    ...entry,
    ...{ name: "投诉的进展", unit: "条", next: "已经记的都在。" },
    count: (tx, ownerId) => tx.step.count({ where: { complaint: { ownerId } } }),
  },
  evidence: {
    ...entry,
    ...{ name: "证据", unit: "份", most: files },
    count: (tx, ownerId) => tx.evidence.count({ where: { ownerId } }),
  },
  evidenceCalls: {
    ...link,
    name: "证据对上的来电",
    count: (tx, ownerId) => tx.evidenceCall.count({ where: { evidence: { ownerId } } }),
  },
  imports: {
    ...entry,
    ...{ name: "导入过的文件", unit: "个" },
    count: (tx, ownerId) => tx.import.count({ where: { ownerId } }),
  },
  openImports: {
    ...{ name: "等着选的导入", unit: "个", most: openImports, next: "先把等着的记下，或者不要。" },
    count: (tx, ownerId) => tx.import.count({ where: { ownerId, savedAt: null } }),
  },
  sources: {
    ...link,
    name: "来电的出处",
    count: (tx, ownerId) => tx.callSource.count({ where: { import: { ownerId } } }),
  },
  contacts: {
    ...link,
    name: "认识的号码",
    count: (tx, ownerId) => tx.contact.count({ where: { ownerId } }),
  },
  columnChoices: {
    ...entry,
    ...{ name: "认过的表头", unit: "个" },
    count: (tx, ownerId) => tx.columnChoice.count({ where: { ownerId } }),
  },
} satisfies Record<string, Quota>;

export type QuotaKind = keyof typeof quotas;
