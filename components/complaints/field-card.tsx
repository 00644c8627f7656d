import { CopyButton } from "@/components/ui/copy-button";
import { Words } from "@/components/ui/words";
import { lengthOf } from "@/lib/letters/length";
import type { Field } from "@/lib/letters/letter";
import { FieldValue } from "./field-value";

const short = 24;

function limits(field: Field): string {
  const length = `现在${lengthOf(field.value)}字`;
  if (field.min && field.max) return `${field.min}到${field.max}字，${length}`;
  if (field.max) return `最多${field.max}字，${length}`;
  return length;
}

/** The field in hand: the form's own label, what goes in, and the button that copies it. */
export function FieldCard({ field, place, of }: { field: Field; place: number; of: number }) {
  const isText = field.value.length > short;
  return (
    <section className="card" aria-labelledby="field-in-hand">
      <p className="label2">
        第<Words>{`${place}项`}</Words>，共<Words>{`${of}项`}</Words>
      </p>
      <h2 id="field-in-hand" className="fname">
        {field.label}
      </h2>
      <p className={isText ? "ftext" : "fval"}>
        <FieldValue field={field} />
      </p>
      {isText && (
        <p className="label">
          <Words>{limits(field)}</Words>
        </p>
      )}
      {field.note && <p className="fnote">{field.note}</p>}
      {field.way === "copy" && (
        <CopyButton text={field.value} label="复制" said={isText ? field.label : field.value} />
      )}
    </section>
  );
}
