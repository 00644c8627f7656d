/** A document that is not a statute: a letter may name it with 据…, never as law. */
export type PolicyDocument = {
  title: string;
  /** 发文字号; "" for a rule named without one. */
  number: string;
  issuer: string;
  /** First day (yyyy-mm-dd) for which a letter may name it. */
  from: string;
  /** The one sentence a letter may repeat; "" when only the name was verified. */
  says: string;
  source: string;
  checkedOn: string;
  /** What the user should know of it beside the letter. */
  caution: string;
  /** What nobody could verify of it; left out where nothing is open. */
  unverified?: string;
};

/** 81号文: what call centres have to keep. Not read whole, nor known to be in force: pages name it as unverified, letters no more. */
export const callCenterNotice: PolicyDocument = {
  title: "工业和信息化部关于加强呼叫中心业务管理的通知",
  number: "工信部信管〔2020〕81号",
  issuer: "工业和信息化部",
  from: "2020-07-01", // issued in June 2020, the very day was not read
  says: "",
  source: "工业和信息化部2020年第二季度电信服务质量通告，juzii.com.cn 转载（存档副本）",
  checkedOn: "2026-11-24",
  caution: "这份通知2026年是否还有效，没能核对；新写的信不再引用。",
  unverified: "这份通知2026年是否还有效",
};

/** The market authority's own guide: a call to one person is no advertisement, and is dealt with under the other rules. */
export const advertisingGuide: PolicyDocument = {
  title: "〈中华人民共和国广告法〉适用问题执法指南（一）",
  number: "",
  issuer: "市场监管总局",
  from: "2025-07-04",
  says: "经研判不构成广告，但其内容或者形式违反市场监管领域其他法律法规规定的，依据其他法律法规予以查处",
  source: "supermariao/laws@52589b8 的执法指南文本；发布日期见 junhe.com/legal-updates/2749 等（存档副本）",
  checkedOn: "2026-11-24",
  caution: "这是总局供执法参考的指南，不是法律，信里只写“据”。",
};

/** The documents that are named in this text of a letter, in its other forms too; in one that was issued before, those that are named no more. */
export function policiesIn(text: string): PolicyDocument[] {
  return [callCenterNotice, advertisingGuide].filter((document) => text.includes(policyInPrint(document)));
}

/** 《通知》（工信部信管〔2020〕81号） */
export function policyInPrint(document: PolicyDocument): string {
  return document.number === "" ? `《${document.title}》` : `《${document.title}》（${document.number}）`;
}
