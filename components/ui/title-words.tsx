import { Fragment } from "react";
import { titleWords } from "@/lib/letters/title-words";
import { Words } from "./words";

/** A title, drawn on the server, of which no word is broken over two lines. */
export function TitleWords({ children }: { children: string }) {
  return titleWords(children).map((word, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of one title have no other name than their place
    <Fragment key={at}>
      {at > 0 && <wbr />}
      <Words>{word}</Words>
    </Fragment>
  ));
}
