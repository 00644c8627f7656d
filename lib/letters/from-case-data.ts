/** What is said of a letter that came by a case file, in place of what is said of one that was written here. */
export const letterFromCaseData = "这封信来自案件数据，内容没有经本机核对";
