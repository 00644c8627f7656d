import { Fragment } from "react";
import { Words } from "@/components/ui/words";
import { titleWords } from "@/lib/letters/title-words";

/** The title of a letter: no word of it is broken over two lines. */
export function TitleWords({ children }: { children: string }) {
  return titleWords(children).map((word, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of one title have no other name than their place
    <Fragment key={at}>
      {at > 0 && <wbr />}
      <Words>{word}</Words>
    </Fragment>
  ));
}
