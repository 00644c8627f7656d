// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a letter are frozen in order, so their place is their key
import { firstPart } from "@/lib/letters/first-part";
import type { Letter } from "@/lib/letters/letter";
import { LetterBlock, type PictureOf } from "./letter-block";
import "./letter.css";
import "./letter-print.css";

type Shown = {
  letter: Pick<Letter, "name" | "blocks">;
  /** false where the whole sheet is itself a link, or no check panel stands beside it. */
  linked?: boolean;
  pictureOf?: PictureOf;
  /** It says so where it is printed. */
  isDraft?: boolean;
};

/** A letter as it will be printed: readable on a phone, A4 to scale where there is room. Of a very long one the first part. */
export function LetterView({ letter, linked = true, pictureOf = () => null, isDraft = false }: Shown) {
  const { blocks, isWhole } = firstPart(letter.blocks);
  return (
    <article className={`sheet letter to-scale${isDraft ? " draft" : ""}`} aria-label={letter.name}>
      {blocks.map((block, index) => (
        <LetterBlock key={index} block={block} linked={linked} pictureOf={pictureOf} />
      ))}
      {!isWhole && <p className="flush soft">这里只显示前面一部分，全文在PDF里。</p>}
    </article>
  );
}
