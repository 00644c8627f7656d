import type { Passage } from "./article";

/** Who sells insurance without being seen says the own name, the company in full and the number of the licence. */
export const insuranceSellerNamed: Passage = {
  statute: "保险销售行为管理办法",
  article: "第二十四条",
  part: "第二款",
  words:
    "以非面对面方式销售保险产品的，应当向对方当事人说明本人姓名、所属保险公司或者保险中介机构全称、本人执业证件编号。",
};

export const insuranceSalePenalty: Passage = {
  statute: "保险销售行为管理办法",
  article: "第四十四条",
  part: "",
  words: "处以一万元以上十万元以下罚款。",
};

/** No more information on insurance over the net after a no. */
export const noInsuranceAfterNo: Passage = {
  statute: "互联网保险业务监管办法",
  article: "第十五条",
  part: "第二款第（七）项",
  words: "消费者明确表示拒绝接收的，不得向其发送互联网保险产品信息。",
};

/** A bank or payment company that advertises gives a way to refuse. */
export const wayToRefuse: Passage = {
  statute: "中国人民银行金融消费者权益保护实施办法",
  article: "第三十条",
  part: "",
  words: "银行、支付机构向金融消费者发送金融营销信息的，应当向其提供拒绝继续接收金融营销信息的方式。",
};
