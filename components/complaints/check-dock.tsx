import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { check } from "@/components/ui/icons";
import { Words } from "@/components/ui/words";
import type { Claim } from "@/lib/letters/letter";

/** The foot of a draft: on a phone the first facts with their sources stand over the action, at a desk only the action; with large text one line. */
export function CheckDock({ claims, children }: { claims: Claim[]; children: ReactNode }) {
  return (
    <div className="dock check-dock">
      <div className="check-brief">
        <div className="head">
          <p className="lead">
            <Words>{`${claims.length}处`}</Words>事实<span className="more">，都有出处</span>
          </p>
          <a href="#claims" className="soft">
            逐条看
          </a>
        </div>
        <ul className="claims" aria-hidden="true">
          {claims.slice(0, 3).map((claim) => (
            <li key={claim.id}>
              <Icon of={check} small />
              <span>
                <Words>{claim.text}</Words>
              </span>
              <span className="src soft">
                <Words>{claim.source}</Words>
              </span>
            </li>
          ))}
        </ul>
      </div>
      {children}
      <p className="label under">定稿后不再改动，要改就出新的一版</p>
    </div>
  );
}
