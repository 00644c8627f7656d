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
          {authority.siteUnverified && <Unverified />}
        </p>
      )}
      {(authority.source || authority.unverified) && (
        <details>
          <summary className="fold">从哪里查到的</summary>
          <p className="label">{authority.source}</p>
          {authority.unverified && <p className="label">没能核对：电话</p>}
        </details>
      )}
    </div>
  );
}
