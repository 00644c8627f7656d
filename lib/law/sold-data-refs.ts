import type { Passage } from "./article";

const from2026 = "治安管理处罚法（2025修订）";
const crime = "刑法";

/** Selling personal information below the line of a crime; nothing before 2026. */
export const soldInformation: Passage = {
  statute: from2026,
  article: "第五十六条",
  part: "第一款",
  words:
    "违反国家有关规定，向他人出售或者提供个人信息的，处十日以上十五日以下拘留；情节较轻的，处五日以下拘留。",
};

export const takenInformation: Passage = {
  statute: from2026,
  article: "第五十六条",
  part: "第二款",
  words: "窃取或者以其他方法非法获取个人信息的，依照前款的规定处罚。",
};

/** What was no matter of 治安管理 before 2026 was one of the network: until 2025-12-31. */
export const soldBefore2026: Passage = {
  statute: "网络安全法（2016）",
  article: "第六十四条",
  part: "第二款",
  words:
    "违反本法第四十四条规定，窃取或者以其他非法方式获取、非法出售或者非法向他人提供个人信息，尚不构成犯罪的，由公安机关没收违法所得，并处违法所得一倍以上十倍以下罚款，没有违法所得的，处一百万元以下罚款。",
};

/** 侵犯公民个人信息. */
export const informationCrime: Passage = {
  statute: crime,
  article: "第二百五十三条之一",
  part: "第一款",
  words: "违反国家有关规定，向他人出售或者提供公民个人信息，情节严重的，处三年以下有期徒刑或者拘役",
};

/** From whoever had it by office or service: punished more heavily. */
export const informationFromService: Passage = {
  statute: crime,
  article: "第二百五十三条之一",
  part: "第二款",
  words:
    "违反国家有关规定，将在履行职责或者提供服务过程中获得的公民个人信息，出售或者提供给他人的，依照前款的规定从重处罚。",
};

/** Whoever bought it. */
export const informationTaken: Passage = {
  statute: crime,
  article: "第二百五十三条之一",
  part: "第三款",
  words: "窃取或者以其他方法非法获取公民个人信息的，依照第一款的规定处罚。",
};
