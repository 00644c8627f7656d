import "server-only";
import NextLink from "next/link";
import { Bulk } from "@/components/import/bulk";
import { Cautions } from "@/components/import/cautions";
import { NumberLine } from "@/components/import/number-line";
import { OpenedRows } from "@/components/import/opened-rows";
import {
  fromTheTop,
  hiddenNumber,
  type PreviewAddress,
  previewHref,
} from "@/components/import/preview-address";
import { PreviewFilters } from "@/components/import/preview-filters";
import { RejectedRows } from "@/components/import/rejected-rows";
import { SaveImport } from "@/components/import/save-import";
import { Sums } from "@/components/import/sums";
import { Dock } from "@/components/ui/dock";
import { Section } from "@/components/ui/section";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { formatById } from "@/lib/imports";
import { compareWithLog } from "@/lib/store/import-compare";
import { type ImportNumber, importNumbers, pageSize } from "@/lib/store/import-numbers";
import { countRows, kindsOfRows, rejectedRows, rowsOfNumber } from "@/lib/store/import-rows";
import type { Import } from "@/lib/store/imports";
import { chooseNumber, chooseRow, chooseShown } from "../actions";
import { readFilter, readPage, type SearchParams } from "../query";

type Shown = { owner: string; found: Import; params: SearchParams };

/** What was read, by number, to be chosen from before anything is saved. */
export async function Preview({ owner, found, params }: Shown) {
  const { id } = found;
  await compareWithLog(owner, id);
  const now = addressOf(params);
  const [list, counts, kinds, rejected] = await Promise.all([
    importNumbers(owner, id, readFilter(params), readPage(params)),
    countRows(owner, id),
    kindsOfRows(owner, id),
    rejectedRows(owner, id),
  ]);
  const today = dayInBeijing(new Date());
  const left = counts.new - counts.ticked + counts.out;
  const known = found.known + counts.known;
  const sums = {
    read: found.read,
    saved: found.saved,
    toSave: counts.ticked,
    known,
    left,
    out: counts.out,
    rejected: counts.rejected,
  };
  const narrowed = Object.values({ ...now, ...fromTheTop }).some(Boolean);
  return (
    <>
      <Cautions
        cut={found.cut}
        connectedOnly={formatById(found.format)?.connectedOnly === true}
        saved={found.saved}
      />
      <div className="cols two left">
        <Sums sums={sums} />
        <div>
          <Section title="挑要记的" end={<span className="nw">{list.total.toLocaleString("en")}个号码</span>}>
            <PreviewFilters id={id} now={now} kinds={kinds} today={today} />
            <Bulk narrowed={narrowed} choose={chooseShown.bind(null, id, now)} />
            {list.total === 0 && <p className="soft mt-2">{narrowed ? "没有这样的号码" : "没读到号码"}</p>}
            <Numbers {...{ owner, id, now, today, params }} numbers={list.numbers} />
            <Pages id={id} now={now} page={readPage(params)} total={list.total} />
          </Section>
          <RejectedRows rows={rejected} total={counts.rejected} />
        </div>
      </div>
      <Dock>
        <SaveImport id={id} toSave={counts.ticked} known={counts.known} />
      </Dock>
    </>
  );
}

type NumbersShown = Opened & { numbers: ImportNumber[]; today: Day };

function Numbers({ numbers, today, ...opened }: NumbersShown) {
  const { id, now } = opened;
  return (
    <ul className="rows">
      {numbers.map((one) => {
        const key = one.number || hiddenNumber;
        const open = now.open === key;
        return (
          <li key={key}>
            <NumberLine
              one={one}
              today={today}
              turn={chooseNumber.bind(null, id, one.number, now)}
              open={open}
              openHref={previewHref(id, now, { open: open ? undefined : key })}
            />
            {open && <Rows {...opened} number={one.number} />}
          </li>
        );
      })}
    </ul>
  );
}

function addressOf(params: SearchParams): PreviewAddress {
  const one = (name: string) => (typeof params[name] === "string" ? params[name] : undefined);
  return {
    q: one("q"),
    from: one("from"),
    to: one("to"),
    kind: one("kind"),
    only: one("only"),
    page: one("page"),
    open: one("open"),
  };
}

type Opened = { owner: string; id: string; now: PreviewAddress; params: SearchParams };

async function Rows({ owner, id, number, now, params }: Opened & { number: string }) {
  const page = Number(typeof params.rows === "string" ? params.rows : 0) || 0;
  const { rows, more } = await rowsOfNumber(owner, id, number, Math.max(0, Math.floor(page)));
  const next = `${previewHref(id, now, {})}&rows=${page + 1}`;
  return <OpenedRows rows={rows} more={more} turn={chooseRow.bind(null, id)} moreHref={next} />;
}

function Pages({ id, now, page, total }: { id: string; now: PreviewAddress; page: number; total: number }) {
  if (total <= pageSize) return null;
  const to = (at: number) =>
    previewHref(id, now, { open: undefined, page: at === 0 ? undefined : String(at + 1) });
  return (
    <nav className="mt-4 flex flex-wrap justify-between gap-4 border-t border-ink pt-2" aria-label="翻页">
      {page > 0 && (
        <NextLink className="link" href={to(page - 1)} prefetch={false}>
          上一页
        </NextLink>
      )}
      <span className="soft">
        第{page + 1}页，共{Math.ceil(total / pageSize)}页
      </span>
      {(page + 1) * pageSize < total && (
        <NextLink className="link ml-auto" href={to(page + 1)} prefetch={false}>
          下一页
        </NextLink>
      )}
    </nav>
  );
}
