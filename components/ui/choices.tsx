"use client";

import type { FieldValues } from "react-hook-form";
import { FieldError, FieldHint, type FieldProps, useField } from "./field-frame";
import { TickBox, TickRow } from "./tick-row";

export type Choice = { value: string; label: string; hint?: React.ReactNode };

type ChoiceProps<V extends FieldValues> = FieldProps<V> & { choices: readonly Choice[]; many?: boolean };

/** Chips over native radios (or, with `many`, checkboxes). Beyond `shown` the rest open by 还有16种. */
export function ChoiceChips<V extends FieldValues>(
  props: ChoiceProps<V> & { shown?: number; measure?: string },
) {
  const { label, hint, choices, shown = choices.length, measure = "种" } = props;
  const field = useField(props);
  const rest = choices.slice(shown);
  return (
    <fieldset className="group" aria-describedby={field.aria["aria-describedby"]}>
      <legend>{label}</legend>
      <FieldHint id={field.id} hint={hint} />
      <div className="chips">
        {choices.slice(0, shown).map((choice) => (
          <ChoiceChip key={choice.value} {...props} choice={choice} />
        ))}
        {rest.length > 0 && (
          <details className="morechips" open={rest.some((choice) => choice.value === field.initial)}>
            <summary className="chip more">
              还有{rest.length}
              {measure}
            </summary>
            <div className="chips">
              {rest.map((choice) => (
                <ChoiceChip key={choice.value} {...props} choice={choice} />
              ))}
            </div>
          </details>
        )}
      </div>
      <FieldError id={field.id} error={field.error} />
    </fieldset>
  );
}

type OneChoice<V extends FieldValues> = ChoiceProps<V> & { choice: Choice };

function ChoiceChip<V extends FieldValues>(props: OneChoice<V>) {
  const { initial } = useField(props);
  return (
    <label className="choice">
      <input {...native(props, initial, props.choice.value)} />
      <span className="chip">{props.choice.label}</span>
    </label>
  );
}

/** Rows with a circle, a name and what it means; the whole row is the label. */
export function ChoiceRows<V extends FieldValues>(props: ChoiceProps<V>) {
  const field = useField(props);
  return (
    <fieldset className="group" aria-describedby={field.aria["aria-describedby"]}>
      <legend>{props.label}</legend>
      <FieldHint id={field.id} hint={props.hint} />
      <div className="rows">
        {props.choices.map((choice) => (
          <label className="tick" key={choice.value}>
            <input {...native(props, field.initial, choice.value)} />
            {props.many ? <TickBox /> : <span className="dot" />}
            <span className="words">
              <b>{choice.label}</b>
              {choice.hint && <span className="soft">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={field.id} error={field.error} />
    </fieldset>
  );
}

/** A radio or checkbox that lies over what is seen, so that the whole of it is pressed. */
function native<V extends FieldValues>(
  { form, name, many }: ChoiceProps<V>,
  initial: unknown,
  value: string,
) {
  const on = Array.isArray(initial) ? initial.includes(value) : initial === value;
  const type = many ? "checkbox" : "radio";
  // Without its blur: react-hook-form would write null for a group that the keyboard only passed through.
  const { onBlur: _, ...registered } = form.register(name);
  return { className: "cover", type, value, defaultChecked: on, ...registered };
}

/** One yes or no; the whole row is the label. */
export function Tick<V extends FieldValues>(props: FieldProps<V>) {
  const field = useField(props);
  return (
    <div>
      <TickRow defaultChecked={field.initial === true} {...field.aria} {...props.form.register(props.name)}>
        <b>{props.label}</b>
        {props.hint && (
          <span className="soft" id={`${field.id}-hint`}>
            {props.hint}
          </span>
        )}
      </TickRow>
      <FieldError id={field.id} error={field.error} />
    </div>
  );
}
