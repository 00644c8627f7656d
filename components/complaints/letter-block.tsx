// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a letter are frozen in order, so their place is their key
import { Picture } from "@/components/charts/picture";
import { TitleWords } from "@/components/ui/title-words";
import { Words } from "@/components/ui/words";
import type { Chart } from "@/lib/charts/chart";
import type { Block } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import { LetterTable } from "./letter-table";
import { Runs } from "./runs";

/** Where the picture of an evidence can be fetched; null when there is none to show here. */
export type PictureOf = (evidenceId: string) => string | null;

type Shown = { block: Block; linked: boolean; pictureOf: PictureOf };

/** One block of a letter as HTML. */
export function LetterBlock({ block, linked, pictureOf }: Shown) {
  switch (block.kind) {
    case "title":
      return (
        <h2>
          <TitleWords>{block.text}</TitleWords>
        </h2>
      );
    case "salutation":
      return <p className="flush">{block.text}</p>;
    case "heading":
      return <h3>{block.text}</h3>;
    case "paragraph":
      return (
        <p className={block.runs.at(-1)?.text.endsWith("：") ? "lead" : undefined}>
          <Runs runs={block.runs} linked={linked} />
        </p>
      );
    case "items":
      return (
        <ol>
          {block.items.map((runs, index) => (
            <li key={index}>
              <span>{index + 1}. </span>
              <Runs runs={runs} linked={linked} />
            </li>
          ))}
        </ol>
      );
    case "pairs":
      return <Pairs rows={block.rows} linked={linked} />;
    case "table":
      return <LetterTable table={block} />;
    case "closing":
      return (
        <>
          <p className="closing">此致</p>
          <p className="flush closing">{block.to ?? "敬礼！"}</p>
        </>
      );
    case "signature":
      return <Signature role={block.role} name={block.name} on={block.on} />;
    case "attachments":
      return <Attachments items={block.items} label={block.label} />;
    case "annex":
      return <h3 className="annex">{block.title}</h3>;
    case "chart":
      return <LetterChart chart={block.chart} caption={block.caption} />;
    case "figure":
      return <Figure caption={block.caption} picture={pictureOf(block.evidenceId)} />;
  }
}

function Pairs({ rows, linked }: { rows: Extract<Block, { kind: "pairs" }>["rows"]; linked: boolean }) {
  return (
    <dl className="pairs">
      {rows.map((row) => (
        <div key={row.name}>
          <dt>
            <Words>{row.name}</Words>
          </dt>
          <dd>
            <Runs runs={row.value} linked={linked} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Signature({ role, name, on }: { role: string; name: string; on: string }) {
  return (
    <>
      <p className="right sign">
        {role}：{name}（签名）
      </p>
      <p className="right">
        <Words>{dateInWords(on)}</Words>
      </p>
    </>
  );
}

function Attachments({ items, label = "附件" }: { items: string[]; label?: string }) {
  return (
    <div className="attachments">
      <p className="flush">{label}：</p>
      <ol>
        {items.map((item, index) => (
          <li key={index}>
            {items.length > 1 && <span>{index + 1}. </span>}
            <Words>{item}</Words>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Its numbers stand in the table beside it. */
function LetterChart({ chart, caption }: { chart: Chart; caption: string }) {
  return (
    <figure className="letter-chart">
      <Picture chart={chart} words={caption} />
      <figcaption>
        <Words>{caption}</Words>
      </figcaption>
    </figure>
  );
}

function Figure({ caption, picture }: { caption: string; picture: string | null }) {
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: the user's own file, served by our own route */}
      {picture && <img src={picture} alt="" loading="lazy" />}
      <figcaption>
        <Words>{caption}</Words>
      </figcaption>
    </figure>
  );
}
