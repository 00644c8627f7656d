import { isSameOrigin } from "@/app/evidence/same-origin";
import { saveImport } from "@/lib/store/import-save";
import { ownImport } from "../../own-import";
import { inLines } from "../../steps";

type Address = { params: Promise<{ id: string }> };

/** Saves what is ticked, and says line by line how far it is. Whoever leaves stops it between two steps. */
export async function POST(request: Request, { params }: Address): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const { owner, found } = await ownImport(params);
  return inLines(request, (stopped) => saving(owner, found.id, stopped));
}

/** What is saved so far. */
export async function GET(_: Request, { params }: Address): Promise<Response> {
  const { state, read, saved, known, left, rejected } = (await ownImport(params)).found;
  const sums = { state, read, saved, known, left, rejected };
  return Response.json(sums, { headers: { "cache-control": "private, no-store" } });
}

type Step = { done: number; all: number };

/** The steps of a save, which tells of them by calling, as lines to be read one by one. */
async function* saving(owner: string, id: string, stopped: () => boolean): AsyncGenerator<Step> {
  const steps: Step[] = [];
  let wake = () => {};
  let over = false;
  const progress = (done: number, all: number) => {
    steps.push({ done, all });
    wake();
  };
  const work = saveImport(owner, id, { stopped, progress }).finally(() => {
    over = true;
    wake();
  });
  while (!over || steps.length > 0) {
    const step = steps.shift();
    if (step) yield step;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
  await work;
}
