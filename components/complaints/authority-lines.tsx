import { Words } from "@/components/ui/words";
import type { Authority } from "@/lib/channels/channel";

/** Who receives it, how to reach them, and where that was read. */
export function AuthorityLines({ authority }: { authority: Authority }) {
  return (
    <div>
      <p>
        <b>{authority.name}</b>
      </p>
      <p className="soft">{authority.why}</p>
      {authority.phone && (
        <p>
          电话<Words>{authority.phone}</Words>
        </p>
      )}
      {authority.site && (
        <p>
          <a className="t44" href={authority.site} target="_blank" rel="noreferrer">
            打开它的网站
          </a>
        </p>
      )}
      <ReadWhere authority={authority} />
    </div>
  );
}

/** What of it could not be verified stands with where it was read. */
function ReadWhere({ authority: { source, unverified, siteUnverified } }: { authority: Authority }) {
  const doubts = [unverified && "电话", siteUnverified && "网址"].filter(Boolean).join("、");
  if (!source && doubts === "") return null;
  return (
    <details>
      <summary className="fold">从哪里查到的</summary>
      <p className="label">{source}</p>
      {doubts !== "" && <p className="label">没能核对：{doubts}</p>}
    </details>
  );
}
