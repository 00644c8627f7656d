import NextLink from "next/link";

/** page: from 0, of so many. */
type Shown = { hrefOf: (page: number) => string; page: number; pages: number };

/** To what comes before and after this page of a list. */
export function Pages({ hrefOf, page, pages }: Shown) {
  if (pages <= 1) return null;
  return (
    <nav className="mt-4 flex flex-wrap justify-between gap-4 border-t border-ink pt-2" aria-label="翻页">
      {page > 0 && (
        <NextLink className="link" href={hrefOf(page - 1)} prefetch={false}>
          上一页
        </NextLink>
      )}
      <span className="soft">
        第{page + 1}页，共{pages}页
      </span>
      {page + 1 < pages && (
        <NextLink className="link ml-auto" href={hrefOf(page + 1)} prefetch={false}>
          下一页
        </NextLink>
      )}
    </nav>
  );
}
