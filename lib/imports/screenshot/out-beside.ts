import { saysOut } from "./marks";
import type { Block, Places } from "./places";
import type { Doubt } from "./row";
import { plainText } from "./screen";

/**
 * Where the rows cannot be told apart, or a line stands in none, 呼出 between two numbers is said of one of them: whoever looks at the
 * picture has to see which.
 */
export function outBeside(block: Block, { blocks, parted }: Places): Doubt[] {
  const at = blocks.indexOf(block);
  const above = blocks.slice(0, at).reverse();
  const loose = [...upToNumber(above), ...upToNumber(blocks.slice(at + 1))].filter(
    ({ lines }) => !parted || lines.length === 1,
  );
  const words = loose.flatMap(({ lines }) => lines.map(plainText));
  const out = words.find((text) => saysOut(text));
  return out === undefined
    ? []
    : [{ about: "number", text: `旁边写着“${out.slice(0, 20)}”，是你打出去的就别记` }];
}

function upToNumber(blocks: Block[]): Block[] {
  const next = blocks.findIndex(({ numbers }) => numbers.length > 0);
  return next < 0 ? blocks : blocks.slice(0, next);
}
