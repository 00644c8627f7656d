/** What stands before the items of 《治安管理处罚法》 on threats and disturbance, by edition. */
export const underOrder2012 =
  "有下列行为之一的，处五日以下拘留或者五百元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处五百元以下罚款";

export const underOrder2026 =
  "有下列行为之一的，处五日以下拘留或者一千元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处一千元以下罚款";
