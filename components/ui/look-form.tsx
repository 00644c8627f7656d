type Shown = React.ComponentProps<"form"> & { at: string };

/** A form that only looks something up on the page `at`: it goes in the body, so that no address says what was typed. Needs no script. */
export function LookForm({ at, children, ...rest }: Shown) {
  return (
    <form {...rest} action="/look" method="post">
      <input type="hidden" name="at" value={at} />
      {children}
    </form>
  );
}
