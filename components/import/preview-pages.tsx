import NextLink from "next/link";
import type { PreviewHref } from "./preview-address";

/** page: from 0, of so many. */
type Shown = { hrefOf: PreviewHref; page: number; pages: number };

/** To the numbers before and after these. */
export function PreviewPages({ hrefOf, page, pages }: Shown) {
  if (pages <= 1) return null;
  const to = (at: number) =>
    hrefOf({ open: undefined, rows: undefined, page: at === 0 ? undefined : String(at + 1) });
  return (
    <nav className="mt-4 flex flex-wrap justify-between gap-4 border-t border-ink pt-2" aria-label="翻页">
      {page > 0 && (
        <NextLink className="link" href={to(page - 1)} prefetch={false}>
          上一页
        </NextLink>
      )}
      <span className="soft">
        第{page + 1}页，共{pages}页
      </span>
      {page + 1 < pages && (
        <NextLink className="link ml-auto" href={to(page + 1)} prefetch={false}>
          下一页
        </NextLink>
      )}
    </nav>
  );
}
