/** A4 in points. */
export const PAPER = { width: 595.28, height: 841.89 };

const MM = 72 / 25.4;

/** Where the page number stands above the lower edge, on every page: the middle of the paper is its middle. */
export const FOOT = 18 * MM;

/** How a kind of page looks. Lengths in points. */
export type Look = {
  left: number;
  top: number;
  width: number;
  height: number;
  title: { size: number; leading: number };
  size: number;
  leading: number;
  /** Points by which a line may move up to save a page. */
  give: number;
  /** Lines of names and values that still are one card and stand on one page. */
  card: number;
  /** Room above a heading. */
  headingSpace: number;
  /** Type size of a table by its number of columns. */
  tableSize(columns: number): number;
};

/** A letter after GB/T 9704-2012: 天头37mm, 订口28mm, 版心156×225mm, 22 lines of 28 characters, title 二号. */
export const letterLook: Look = {
  left: 28 * MM,
  top: 37 * MM,
  width: 156 * MM,
  height: 225 * MM,
  title: { size: 22, leading: 33 },
  size: (156 * MM) / 28,
  leading: (225 * MM) / 22,
  give: 2.6,
  card: 5,
  headingSpace: 0,
  tableSize: (columns) => (columns <= 4 ? 12 : 10.5),
};

/** Annexes and lists: smaller type, more of the page. */
export const listLook: Look = {
  left: 25 * MM,
  top: 25 * MM,
  width: 165 * MM,
  height: 247 * MM,
  title: { size: 18, leading: 28 },
  size: 12,
  leading: 20,
  give: 1.5,
  card: 20,
  headingSpace: 10,
  tableSize: (columns) => (columns <= 4 ? 10.5 : 9),
};
