import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { check } from "@/components/ui/icons";
import type { Field } from "@/lib/letters/letter";
import { FieldValue } from "./field-value";

/** A field before or after the one in hand. Pressing it takes it in hand. */
export function FieldRow({ field, href, past }: { field: Field; href: string; past: boolean }) {
  return (
    <li>
      <Link href={href} scroll={false} replace className="field-row">
        <span className="k">{field.label}</span>
        <span className="v">
          <FieldValue field={field} brief />
        </span>
        {past && (
          <>
            <Icon of={check} />
            <span className="vh">填过了</span>
          </>
        )}
      </Link>
    </li>
  );
}
