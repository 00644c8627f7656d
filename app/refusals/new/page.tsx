import type { Metadata } from "next";
import { EditRefusal } from "@/components/callers/refusal-form";
import { FirstCall } from "@/components/calls/first-call";
import { Link } from "@/components/ui/link";
import { Top } from "@/components/ui/top";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, opened } from "@/lib/auth/sealed-query";
import { formTime } from "@/lib/calls/form";
import { type RefusalForm, toAll, toNumber } from "@/lib/calls/refusal-form";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { recordRefusal } from "../actions";
import { filesToPick, whomToPick } from "../choices";

export const metadata: Metadata = { title: "记一次拒绝" };

type Query = Record<string, string | string[] | undefined>;

export default async function NewRefusal({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await ownerOrSignIn(addressOf("/refusals/new", await searchParams));
  if (!owner) return <NothingLogged />;
  const asked = await opened(await searchParams);
  const now = new Date();
  const today = dayInBeijing(now);
  const [whom, files] = await Promise.all([whomToPick(owner), filesToPick(owner, [], today)]);
  const caller = whom.find(({ value }) => value === asked.caller)?.value;
  return (
    <main className="page foot">
      <Top back={caller ? `/callers/${caller}` : "/pattern"} name="记一次拒绝" />
      <p className="mb-2">
        来电时、收到短信时拒绝的，到那条记录里勾“我说过不要再打”“我回过不要再发”就行，不用记第二遍。
      </p>
      <Link href="/calls">找那次来电</Link>
      <EditRefusal
        said={blank(asked, caller, now)}
        today={today}
        whom={whom}
        files={files}
        save={recordRefusal}
        back={caller ? `/callers/${caller}` : "/pattern"}
      />
    </main>
  );
}

function NothingLogged() {
  return (
    <FirstCall back="/pattern" name="记一次拒绝">
      来电时就拒绝了的，记它时勾“我说过不要再打”就行；在别处拒绝的，记下来电以后在这里记。
    </FirstCall>
  );
}

function blank(asked: Query, caller: string | undefined, now: Date): RefusalForm {
  const number = typeof asked.number === "string" ? asked.number.slice(0, 60) : "";
  const whom = caller ?? (number === "" ? toAll : toNumber);
  return { at: formTime(now).slice(0, 16), way: "sms", whom, number, note: "", evidenceIds: [] };
}
