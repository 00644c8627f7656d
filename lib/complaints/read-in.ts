/** What case data has brought. calls: that are seen in the log; more: anything at all was not there before. */
export type Added = { calls: number; complaints: number; more: boolean };

/** missing: evidence whose original is not here. */
export type ReadIn = Added & { missing: number };

/** As an address carries it: 3-1-1-2. */
export function readInCode({ calls, complaints, more, missing }: ReadIn): string {
  return [calls, complaints, more ? 1 : 0, missing].join("-");
}

/** null for what is no such code. */
export function readInOf(code: unknown): ReadIn | null {
  if (typeof code !== "string" || !/^\d{1,6}-\d{1,6}-[01]-\d{1,6}$/.test(code)) return null;
  const [calls = 0, complaints = 0, more = 0, missing = 0] = code.split("-").map(Number);
  return { calls, complaints, more: more === 1, missing };
}

/** 读进来3条来电、1件投诉。 A second time: 里面的原来都有，没有新的。 */
export function readInWords({ calls, complaints, more }: Added): string {
  const parts = [calls > 0 && `${calls}条来电`, complaints > 0 && `${complaints}件投诉`].filter(Boolean);
  if (parts.length > 0) return `读进来${parts.join("、")}。`;
  return more ? "来电、投诉原来都有，别的补上了。" : "里面的原来都有，没有新的。";
}

/** 还有2份证据没有原件，要另外传。 "" when none is missing. */
export function missingInWords({ missing }: ReadIn): string {
  return missing > 0 ? `还有${missing}份证据没有原件，要另外传。` : "";
}
