import { Check } from "lucide-react";
import type { Citation, Claim } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import { claimAnchor } from "./runs";
import { Words } from "./words";

/** How many claims the panel shows before the rest is asked for. */
const first = 3;

/** The check panel: what the letter says, each with where in the log it comes from. */
export function Claims({ claims, calls }: { claims: Claim[]; calls: (callIds: string[]) => string | null }) {
  return (
    <section aria-labelledby="claims-title">
      <h2 id="claims-title">
        <Words>{`${claims.length}处`}</Words>事实，都有出处
      </h2>
      <ClaimList claims={claims.slice(0, first)} calls={calls} />
      {claims.length > first && (
        <details className="more-claims">
          <summary>逐条看</summary>
          <ClaimList claims={claims.slice(first)} calls={calls} />
        </details>
      )}
    </section>
  );
}

function ClaimList({ claims, calls }: Parameters<typeof Claims>[0]) {
  return (
    <ul className="claims">
      {claims.map((claim) => (
        <ClaimRow key={claim.id} claim={claim} href={calls(claim.callIds)} />
      ))}
    </ul>
  );
}

function ClaimRow({ claim, href }: { claim: Claim; href: string | null }) {
  return (
    <li id={claimAnchor(claim.id)}>
      <Check className="i s" aria-hidden="true" />
      <span>
        <Words>{claim.text}</Words>
      </span>
      <span className="src soft">
        {href ? (
          <a href={href}>
            <Words>{claim.source}</Words>
          </a>
        ) : (
          <Words>{claim.source}</Words>
        )}
      </span>
    </li>
  );
}

/** The articles the letter cites, each with since when it has been in force. */
export function Citations({ citations }: { citations: Citation[] }) {
  if (citations.length === 0) return null;
  return (
    <section aria-labelledby="citations-title">
      <h2 id="citations-title">
        <Words>{`${citations.length}条`}</Words>法条，来电时都在施行
      </h2>
      <ul className="claims">
        {citations.map((citation) => (
          <li key={`${citation.statute}${citation.article}${citation.effectiveFrom}`}>
            <Check className="i s" aria-hidden="true" />
            <details>
              <summary>
                {citation.statute}
                {citation.article}
              </summary>
              <p>{citation.text}</p>
              <p className="label">出处：{citation.source}</p>
            </details>
            <span className="src soft">
              <Words>{dateInWords(citation.effectiveFrom)}</Words>起
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
