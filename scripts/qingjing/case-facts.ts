import { channelById } from "@/lib/channels";
import { type Answers, noAnswers } from "@/lib/channels/answers";
import { forChannel, lastSaid } from "@/lib/channels/answers-said";
import type { Facts } from "@/lib/channels/facts";
import type { CaseFile } from "@/lib/complaints/case-file";
import { withHistory } from "@/lib/complaints/case-history";
import { gatherFacts } from "@/lib/complaints/facts";
import { filedAbout, filedStepOf } from "@/lib/complaints/filed-steps";
import { nextCalls } from "@/lib/complaints/next-calls";
import { ownPart } from "@/lib/complaints/own-part";

/**
 * What the letter of one channel may say: what was said for it in particular, else what was said for the whole case. Where
 * what was handed in gives no letter any more, what its numbers did since is judged too.
 */
export function factsFor(channelId: string, whole: CaseFile, today: string): Facts {
  const file = ownPart(whole);
  const { complaints, calls } = file;
  const own = complaints.findLast((complaint) => complaint.channel === channelId);
  if (!own) return gatherFacts({ ...known(file, today), calls, answers: saidForAll(channelId, file) });
  const about = calls.filter((call) => own.callIds.includes(call.id));
  const facts = factsAbout(about, own, file, today);
  const channel = channelById(channelId);
  if (!channel || !isFiled(own) || channel.closed(facts).length === 0) return facts;
  const since = new Set(nextCalls(about, calls));
  const anew = factsAbout(
    calls.filter(({ id }) => since.has(id)),
    own,
    file,
    today,
  );
  return channel.closed(anew).length === 0 ? anew : facts;
}

function isFiled({ steps }: CaseFile["complaints"][number]): boolean {
  return steps.some(({ said }) => said.kind === "filed");
}

function factsAbout(
  calls: CaseFile["calls"],
  own: CaseFile["complaints"][number],
  file: CaseFile,
  today: string,
): Facts {
  const history = withHistory(file);
  const follows = history.find(({ id }) => id === own.followsId);
  return gatherFacts({
    ...known(file, today),
    calls,
    answers: own.answers,
    filed: filedAbout(calls, history),
    follows: follows ? filedStepOf(follows) : null,
  });
}

/** What was said for the whole case, as this channel may begin with it. */
function saidForAll(channelId: string, file: CaseFile): Answers {
  const channel = channelById(channelId);
  return channel ? forChannel(file.answers ?? agreedMerchant(file), channel) : noAnswers;
}

/** The company, where every complaint that names one names the same, and together they cover every number: two letters of a case never contradict each other. */
function agreedMerchant({ complaints, calls }: CaseFile): Answers {
  const naming = complaints.filter(({ answers }) => answers.merchantName !== "");
  const covered = new Set(naming.flatMap(({ callIds }) => callIds));
  const numbers = new Set(calls.filter(({ id }) => covered.has(id)).map(({ number }) => number));
  const isShared = calls.every(({ number }) => number !== "" && numbers.has(number));
  const last = naming.at(-1)?.answers;
  if (!last || !isShared || naming.some(({ answers }) => answers.merchantName !== last.merchantName))
    return noAnswers;
  const { merchantName, merchantAddress, merchantCode, merchantLeader, merchantPhone } = last;
  return { ...noAnswers, merchantName, merchantAddress, merchantCode, merchantLeader, merchantPhone };
}

/** The whole case, with what was said last about each thing. */
export function factsOfCase(whole: CaseFile, today: string): Facts {
  const file = ownPart(whole);
  const said = file.complaints.map(({ answers }) => answers).reverse();
  const answers = file.answers ?? lastSaid(said);
  return gatherFacts({ ...known(file, today), calls: file.calls, answers });
}

function known(file: CaseFile, today: string) {
  const { complainant, evidence, refusals, calls } = file;
  return { complainant, evidence, refusals, today, filed: filedAbout(calls, withHistory(file)) };
}
