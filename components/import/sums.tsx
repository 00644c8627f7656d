import { counted } from "./counted";

/** Rows of a file as they stand, or as they were saved. toSave: not saved yet. */
export type SumsShown = {
  read: number;
  saved: number;
  toSave: number;
  known: number;
  left: number;
  out: number;
  rejected: number;
};

/** isOver: nothing more is saved of it. isTold: by case data. */
type Props = { sums: SumsShown; isOver?: boolean; isTold?: boolean };

/** 一共N条 = 记下 + 原来就有 + 没选 + 读不了: nothing is dropped without being said. */
export function Sums({ sums, isOver = false, isTold = false }: Props) {
  const parts = [
    isOver || sums.saved > 0 ? { name: "记下了", count: sums.saved } : null,
    isOver ? null : { name: "要记下", count: sums.toSave },
    { name: "原来就有", count: sums.known },
    { name: sums.out > 0 ? `没选（你打出去的${counted(sums.out)}在内）` : "没选", count: sums.left },
    { name: "无法识别", count: sums.rejected },
  ].filter((part) => part !== null);
  return (
    <section className="section" aria-labelledby="sums">
      <div className="head">
        <h2 id="sums">
          {isTold && "案件数据称"}一共{counted(sums.read)}
        </h2>
      </div>
      {isTold && <p>案件数据称来自这个文件，本机没有读过它。</p>}
      <dl className="pairs sums">
        {parts.map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="nw">{counted(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
