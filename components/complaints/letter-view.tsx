// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a letter are frozen in order, so their place is their key
import type { Letter } from "@/lib/letters/letter";
import { LetterBlock, type PictureOf } from "./letter-block";
import "./letter.css";

type Shown = {
  letter: Pick<Letter, "name" | "blocks">;
  /** false where the whole sheet is itself a link, or no check panel stands beside it. */
  linked?: boolean;
  pictureOf?: PictureOf;
};

/** A letter as it will be printed: readable on a phone, A4 to scale where there is room. */
export function LetterView({ letter, linked = true, pictureOf = () => null }: Shown) {
  return (
    <article className="sheet letter to-scale" aria-label={letter.name}>
      {letter.blocks.map((block, index) => (
        <LetterBlock key={index} block={block} linked={linked} pictureOf={pictureOf} />
      ))}
    </article>
  );
}
