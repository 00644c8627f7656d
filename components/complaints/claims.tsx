import { Icon } from "@/components/ui/icon";
import { check } from "@/components/ui/icons";
import { Words } from "@/components/ui/words";
import { articleInPrint } from "@/lib/law/print";
import { sourceInWords } from "@/lib/law/source-words";
import type { Citation, Claim } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import { claimAnchor } from "./runs";

/** How many are shown before the rest is asked for. */
const first = 10;
/** More than any letter makes: a list that goes on is not drawn. */
const most = 500;

type Shown = { claims: Claim[]; callHref?: (callId: string) => string };

function ownCall(callId: string): string {
  return `/calls/${callId}`;
}

/** The check panel: what the letter says, each with where in the log it comes from. */
export function Claims({ claims, callHref = ownCall }: Shown) {
  const rest = claims.slice(first, most);
  return (
    <section id="claims" aria-labelledby="claims-title">
      <h2 id="claims-title">
        <Words>{`${claims.length}处`}</Words>事实，都有出处
      </h2>
      <ClaimList claims={claims.slice(0, first)} callHref={callHref} />
      {rest.length > 0 && (
        <details>
          <summary className="link">
            还有<Words>{`${claims.length - first}处`}</Words>
          </summary>
          <ClaimList claims={rest} callHref={callHref} />
        </details>
      )}
    </section>
  );
}

function ClaimList({ claims, callHref }: Required<Shown>) {
  return (
    <ul className="claims">
      {claims.map((claim) => (
        <li key={claim.id} id={claimAnchor(claim.id)}>
          <Icon of={check} small />
          <span>
            <Words>{claim.text}</Words>
          </span>
          <ClaimSource claim={claim} callHref={callHref} />
        </li>
      ))}
    </ul>
  );
}

/** A claim that rests on one call leads to it. */
function ClaimSource({ claim, callHref }: { claim: Claim; callHref: (callId: string) => string }) {
  const [only, ...others] = claim.callIds;
  const words = <Words>{claim.source}</Words>;
  if (!only || others.length > 0) return <span className="src soft">{words}</span>;
  return (
    <a className="src soft" href={callHref(only)}>
      {words}
    </a>
  );
}

/** The articles the letter cites, each with since when it has been in force. */
export function Citations({ citations }: { citations: Citation[] }) {
  if (citations.length === 0) return null;
  return (
    <section aria-labelledby="citations-title" className="mt-6">
      <h2 id="citations-title">
        <Words>{`${citations.length}条`}</Words>法条，都按当时施行的
      </h2>
      <ul className="claims cited">
        {citations.slice(0, most).map((citation) => (
          <li key={`${citation.statute}${citation.article}${citation.effectiveFrom}`}>
            <CitedArticle citation={citation} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CitedArticle({ citation }: { citation: Citation }) {
  return (
    <details>
      <summary>
        <Icon of={check} small />
        <span>
          {citation.statute}
          {articleInPrint(citation.article)}
        </span>
        <span className="src soft">
          <Words>{dateInWords(citation.effectiveFrom)}</Words>起
        </span>
      </summary>
      <p>{citation.text}</p>
      <p className="label">出处：{sourceInWords(citation.source)}</p>
    </details>
  );
}
