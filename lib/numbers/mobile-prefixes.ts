import type { NumberKind } from "./profile";

export const operators = { 移动: "中国移动", 联通: "中国联通", 电信: "中国电信", 广电: "中国广电" } as const;
type Issuer = keyof typeof operators;

/** What the first three or four digits of an 11-digit number say. */
export type MobilePrefix = {
  kind: Extract<NumberKind, "mobile" | "virtual-mobile" | "iot" | "satellite">;
  operator: string | null;
};

const rows: [MobilePrefix["kind"], Issuer | null, string][] = [
  [
    "mobile",
    "移动",
    "134 135 136 137 138 139 147 150 151 152 157 158 159 172 178 182 183 184 187 188 195 197 198",
  ],
  ["mobile", "联通", "130 131 132 145 155 156 166 175 176 185 186 196"],
  ["mobile", "电信", "133 153 173 177 180 181 189 190 191 193 199"],
  ["mobile", "广电", "192"],
  ["virtual-mobile", "移动", "165 1703 1705 1706"],
  ["virtual-mobile", "联通", "167 171 1704 1707 1708 1709"],
  ["virtual-mobile", "电信", "162 1700 1701 1702"],
  ["iot", "移动", "1440 148"],
  ["iot", "联通", "140 146"],
  ["iot", "电信", "1410 149"],
  ["iot", null, "141 144"],
  ["satellite", "电信", "1740"],
  ["satellite", null, "1349 174 1619"],
];

/**
 * Prefix → kind and issuing operator. Sources: 我国公众移动通信网网号及H0分配情况 (MIIT, March 2023, copy on zh.wikisource);
 * virtual ones also jieeit/phone CarrierCatalog.php of 2026-05-16; the use of 140 141 144 146 148 149 for things is
 * general knowledge. Left out because nobody had been given them: 142 143 154 161 164 194 (as of 2022-07).
 */
export const mobilePrefixes: ReadonlyMap<string, MobilePrefix> = new Map(
  rows.flatMap(([kind, issuer, list]) =>
    list.split(" ").map((prefix) => [prefix, { kind, operator: issuer && operators[issuer] }] as const),
  ),
);
