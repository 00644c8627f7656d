import { areaOf } from "./area-codes";
import type { Family } from "./finding";

const spoofable = "显示的号码可能改过，归属地仅供参考";

/** 0 + area code + 7 or 8 digits that do not begin with 1 or 9; a leading 0 is nobody's, but still looks like one. */
export const landline: Family = (number) => {
  const parts = /^(0(?:10|2\d|[3-9]\d\d))([02-8]\d{6,7})$/.exec(number);
  const [, code = "", local = ""] = parts ?? [];
  const area = parts && areaOf(code, local);
  if (!area) return null;
  const odd = local[0] === "0" ? "区号后面不会是0，可能改号" : "";
  const caution = [area.caution, odd, spoofable].filter(Boolean).join("。");
  return { kind: "landline", kindName: "固定电话", prefix: code, ...area, certainty: "certain", caution };
};

/** 7 or 8 digits as dialled inside one city. */
export const localLine: Family = (number) => {
  if (!/^[2-8]\d{6,7}$/.test(number)) return null;
  return { kind: "landline", kindName: "固定电话", certainty: "likely", caution: "没带区号，不知道是哪里的" };
};
