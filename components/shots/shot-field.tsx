import { useId } from "react";
import { FieldError } from "@/components/ui/field-frame";

type Shown = {
  label: string;
  type: "text" | "date" | "time";
  value: string;
  error: string | null;
  max?: string;
  big?: boolean;
  onChange: (value: string) => void;
};

/** One value of a row, as read and to be mended. */
export function ShotField({ label, type, value, error, max, big, onChange }: Shown) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className={error ? "box bad" : "box"}>
        <input
          id={id}
          className={big ? "lead num" : undefined}
          type={type}
          inputMode={type === "text" ? "tel" : undefined}
          autoComplete="off"
          step={type === "time" && value.length > 5 ? 1 : undefined}
          max={max}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <FieldError id={id} error={error} />
    </div>
  );
}
