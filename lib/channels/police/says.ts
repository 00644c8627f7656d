import { type Basis, noBasis } from "../parts/basis";

/** A request that rests on no article of its own. */
export function says(text: string): Basis {
  return { ...noBasis, texts: [text] };
}
