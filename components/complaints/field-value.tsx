import { Words } from "@/components/ui/words";
import { lengthOf } from "@/lib/letters/length";
import type { Field } from "@/lib/letters/letter";

/** Longer than this it is a text, and a row tells only its length. */
const short = 24;

/** 17090000000 is read as 170 9000 0000, and copied without the gaps. */
function grouped(value: string): string {
  return value.replace(/^(1\d{2})(\d{4})(\d{4})$/, "$1 $2 $3");
}

/** What goes into a field, as it is read: the value, the option to pick, or 你自己填. */
export function FieldValue({ field, brief = false }: { field: Field; brief?: boolean }) {
  if (field.way === "self") return "你自己填";
  if (brief && field.value.length > short) return <Words>{`${lengthOf(field.value)}字`}</Words>;
  if (field.way === "pick") return <>选　{field.value}</>;
  return <Words>{grouped(field.value)}</Words>;
}
