/** A list as rows: what CSV and XLSX are both made of. Widths are in characters. */
export type Sheet = {
  name: string;
  columns: { head: string; width: number }[];
  rows: (string | number)[][];
};
