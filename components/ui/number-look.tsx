import { Icon } from "./icon";
import { search } from "./icons";

/** Which numbers of a long list are shown: those with these digits; page: from 0. */
export type Look = { q: string; page: number; pages: number };

/** Attributes of a button that sends the form it stands in to be looked up, whatever else that form is for. */
type Sending = Pick<React.ComponentProps<"button">, "formAction" | "formMethod">;

/** Looks for numbers within a form: what is ticked in it is sent along, so that nothing is lost. Needs no script. */
export function NumberSearch({ q, ...sending }: { q: string } & Sending) {
  return (
    <div className="field">
      <label htmlFor="q" className="vh">
        找号码
      </label>
      <div className="box">
        <input id="q" name="q" type="search" defaultValue={q} placeholder="号码里的几位" inputMode="tel" />
        <button type="submit" className="x" aria-label="找号码" formNoValidate {...sending}>
          <Icon of={search} />
        </button>
      </div>
    </div>
  );
}

/** To the numbers before and after these, likewise. */
export function NumberPages({ page, pages, q: _, ...sending }: Look & Sending) {
  if (pages <= 1) return null;
  const to = (at: number, words: string) => (
    <button type="submit" className="link" name="part" value={at + 1} formNoValidate {...sending}>
      {words}
    </button>
  );
  return (
    <div className="mt-2 flex flex-wrap justify-between gap-4">
      {page > 0 && to(page - 1, "前面的号码")}
      <span className="soft">
        号码第{page + 1}页，共{pages}页
      </span>
      {page + 1 < pages && to(page + 1, "后面的号码")}
    </div>
  );
}
