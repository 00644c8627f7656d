import { Section } from "@/components/ui/section";

const ways = [
  {
    from: "安卓手机",
    how: "用SMS Backup & Restore或者超级备份，备份通话记录，得到一个xml文件。没接的、挂断的都在里面。",
  },
  { from: "iPhone", how: "接上电脑，用iMazing或iExplorer导出通话记录，得到csv文件。" },
  {
    from: "移动、联通、电信",
    how: "在运营商的网上营业厅查通话详单，选月份，导出Excel或csv。详单上只有接通的。",
  },
  { from: "别的表格", how: "有号码、有时间就行。认不出哪一列是什么，会问你一次，下次记得。" },
];

/** Where the files come from. readable: the names of all kinds of file that can be read. */
export function WhereToGet({ readable }: { readable: string[] }) {
  return (
    <Section title="文件从哪来">
      <dl className="rows mt-1">
        {ways.map(({ from, how }) => (
          <div key={from} className="py-2">
            <dt className="font-bold">{from}</dt>
            <dd className="soft">{how}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary className="fold">能读的文件，一共{readable.length}种</summary>
        <ul className="soft">
          {readable.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
      <p className="soft mt-3">
        文件只进你自己的空间，原样留作证据。手机通话记录里别人的来电，没挑的不会记下。
      </p>
    </Section>
  );
}
