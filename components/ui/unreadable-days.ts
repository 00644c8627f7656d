import { type FieldErrors, type FieldValues, type Resolver, set } from "react-hook-form";

/** What a browser says of a date that was typed and is none (31 June), or is not complete: its value is empty. */
export const unreadableDay = "没有这一天，或者没填全，改一下日期";

type Control = Pick<HTMLInputElement, "name" | "validity">;

/** The names of the fields whose typed date cannot be read. */
export function unreadableIn(controls: Iterable<Partial<Control>>): string[] {
  return [...controls].flatMap(({ name, validity }) => (name && validity?.badInput ? [name] : []));
}

/**
 * Checks the form of that id with `resolve`, and each date that the browser could not read as an error of its own field:
 * empty as it looks, an optional one would be saved as none.
 */
export function alsoUnreadable<V extends FieldValues>(id: string, resolve: Resolver<V>): Resolver<V> {
  return async (values, context, options) => {
    const result = await resolve(values, context, options);
    const form = document.getElementById(id);
    const names = form instanceof HTMLFormElement ? unreadableIn(form.elements as never) : [];
    if (names.length === 0) return result;
    const errors = { ...result.errors } as FieldErrors<V>;
    for (const name of names) set(errors, name, { type: "badInput", message: unreadableDay });
    return { values: {}, errors };
  };
}
