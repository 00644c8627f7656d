"use client";

import { useId, useState } from "react";
import { FieldError } from "./field-frame";
import { TickBox } from "./tick-row";

/** A tick without which nothing is sent. What is missing is said here, not in the browser's own language; without a script the browser says it. */
export function SureTick({ name, children }: { name: string; children: React.ReactNode }) {
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const ask = (event: React.InvalidEvent<HTMLInputElement>) => {
    event.preventDefault();
    event.currentTarget.focus();
    setError("先勾选这一句，再往下走");
  };
  return (
    <div className="sure">
      <label className="tick">
        <input
          id={id}
          className="cover"
          type="checkbox"
          name={name}
          required
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onInvalid={ask}
          onChange={() => setError(null)}
        />
        <TickBox />
        <span className="words">{children}</span>
      </label>
      <div role="alert">
        <FieldError id={id} error={error} />
      </div>
    </div>
  );
}
