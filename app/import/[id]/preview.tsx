import "server-only";
import { Bulk } from "@/components/import/bulk";
import { Cautions } from "@/components/import/cautions";
import { GiveUpForm } from "@/components/import/give-up-form";
import { isNarrowed, type PreviewAddress } from "@/components/import/preview-address";
import { PreviewFilters } from "@/components/import/preview-filters";
import { RejectedRows } from "@/components/import/rejected-rows";
import { SaveImport } from "@/components/import/save-import";
import { Sums } from "@/components/import/sums";
import { Button } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Pages } from "@/components/ui/pages";
import { Section } from "@/components/ui/section";
import { SpoiledList } from "@/components/ui/spoiled";
import { isSpoiled } from "@/lib/auth/sealed-query";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { backwards, isBackwards } from "@/lib/deadlines/period";
import { formatById } from "@/lib/imports";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { pageSize } from "@/lib/store/import-numbers";
import { readPreview } from "@/lib/store/import-preview";
import type { RowCounts } from "@/lib/store/import-rows";
import type { Import } from "@/lib/store/imports";
import { chooseShown, giveUp, sayMomentOfRow } from "../actions";
import { previewHref } from "../preview-href";
import { readAddress, readFilter, readPage, type SearchParams } from "../query";
import { PreviewNumbers } from "./preview-numbers";

type Shown = { owner: string; found: Import; isBill: boolean; params: SearchParams };

/** What was read, by number, to be chosen from before anything is saved. */
export async function Preview({ owner, found, isBill, params }: Shown) {
  const { id, cut, saved } = found;
  const now = readAddress(params);
  const hrefOf = previewHref(owner, id, now);
  const page = readPage(now.page);
  const work = () => readPreview(owner, id, readFilter(now), page);
  const { list, counts, kinds, rejected } = await inHeavyTurn(owner, work, found.read);
  const today = dayInBeijing(new Date());
  const narrowed = isNarrowed(now);
  const connectedOnly = formatById(found.format)?.connectedOnly === true;
  return (
    <>
      {isSpoiled(params) && <SpoiledList />}
      <Cautions cut={cut} read={found.read} connectedOnly={connectedOnly} isBill={isBill} saved={saved} />
      <div className="cols two left">
        <div>
          <Sums sums={sumsOf(found, counts)} />
        </div>
        <div>
          <Section title="挑要记的" end={<span className="nw">{list.total.toLocaleString("en")}个号码</span>}>
            {!isEmpty(found) && (
              <>
                <PreviewFilters id={id} now={now} hrefOf={hrefOf} kinds={kinds} today={today} />
                <Bulk narrowed={narrowed} choose={chooseShown.bind(null, id, now)} />
              </>
            )}
            {list.total === 0 && <p className="soft mt-2">{noneWords(narrowed, now)}</p>}
            <PreviewNumbers
              owner={owner}
              id={id}
              now={now}
              hrefOf={hrefOf}
              numbers={list.numbers}
              today={today}
            />
            <Pages
              hrefOf={(at) =>
                hrefOf({ open: undefined, rows: undefined, page: at === 0 ? undefined : String(at + 1) })
              }
              page={page}
              pages={Math.ceil(list.total / pageSize)}
            />
          </Section>
          <RejectedRows
            rows={rejected}
            total={counts.rejected}
            asking={{ today, sayMoment: sayMomentOfRow.bind(null, id) }}
          />
        </div>
      </div>
      <Dock>
        {isEmpty(found) ? (
          <GiveUpForm id={id} giveUp={giveUp.bind(null, id)}>
            <Button wide type="submit">
              不要它，换一个文件
            </Button>
          </GiveUpForm>
        ) : (
          <SaveImport id={id} toSave={counts.ticked} known={counts.known} />
        )}
      </Dock>
    </>
  );
}

function noneWords(narrowed: boolean, { from, to }: PreviewAddress): string {
  if (!narrowed) return "没读到号码";
  return isBackwards(from, to) ? backwards : "没有这样的号码";
}

/** Nothing in the file can be chosen from. */
export function isEmpty({ read, rejected }: Pick<Import, "read" | "rejected">): boolean {
  return read === rejected;
}

function sumsOf({ read, saved, known }: Import, counts: RowCounts) {
  return {
    read,
    saved,
    toSave: counts.ticked,
    known: known + counts.known,
    left: counts.new - counts.ticked + counts.out,
    out: counts.out,
    rejected: counts.rejected,
  };
}
