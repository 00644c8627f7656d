import { CopyButton } from "@/components/ui/copy-button";
import { Words } from "@/components/ui/words";
import { lengthOf } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";

/** More than any letter has. */
const most = 100;

/** Another form of the same complaint: a short version to paste, a script to read out. */
export function LetterTexts({ texts, open = false }: { texts: LetterText[]; open?: boolean }) {
  return texts.slice(0, most).map((text) => (
    <details key={text.id} className="letter-text" id={`text-${text.id}`} open={open}>
      <summary>
        <b>{text.name}</b>
        <span className="soft">
          <Words>
            {text.limit ? `${lengthOf(text.text)}字，最多${text.limit}字` : `${lengthOf(text.text)}字`}
          </Words>
        </span>
      </summary>
      <p className="said">
        <Words>{text.text}</Words>
      </p>
      <CopyButton text={text.text} label="复制" said={text.name} />
    </details>
  ));
}
