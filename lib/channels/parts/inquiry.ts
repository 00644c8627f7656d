/**
 * What its reader is asked about whose calls they were. verify: behind 可能是该公司所打. lawfully: the same where the letter
 * names its law. others: of the numbers that gave no name, after 是否也由其拨打; "" where only that is told. aloud: the same as
 * one says it. relation: of two names that differ.
 */
export type Inquiry = Record<"verify" | "lawfully" | "others" | "aloud" | "relation", string>;

/** Of an office that may look into it. */
export const investigates: Inquiry = {
  verify: "请核实",
  lawfully: "请依法核实",
  others: "请一并查明",
  aloud: "请一并查清",
  relation: "请一并查明",
};

/** Of an office that mediates and looks into nothing: the other side is asked there. */
export const mediates: Inquiry = {
  verify: "请在调解中向被投诉人核实",
  lawfully: "请在调解中向被投诉人核实",
  others: "请在调解中一并问明",
  aloud: "请一并问明",
  relation: "请在调解中一并问明",
};

/** Of an operator, which sees whence a call came and no more. */
export const traces: Inquiry = {
  ...investigates,
  verify: "供贵公司溯源时参考",
  others: "",
};

/** Of 12321, which hands on what it registers. */
export const passesOn: Inquiry = {
  ...investigates,
  verify: "请转核查单位参考",
  others: "请转核查单位查明",
};
