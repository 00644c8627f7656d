import NextLink from "next/link";
import { Icon } from "./icon";
import { arrowLeft } from "./icons";

/** own: the name is the person's own words. */
type Shown = { back?: string; name: React.ReactNode; own?: boolean; end?: React.ReactNode };

/** The head of an inner page: a way back, the page's name, and one thing at its end. Without `back` the name is larger. */
export function Top({ back, name, own, end }: Shown) {
  return (
    <header className={back ? "top" : "top plain"}>
      {back && (
        <NextLink className="back" href={back} prefetch={false} aria-label="返回">
          <Icon of={arrowLeft} />
        </NextLink>
      )}
      <h1 className={own ? "name own" : "name"}>{name}</h1>
      {end && <div className="end">{end}</div>}
    </header>
  );
}
