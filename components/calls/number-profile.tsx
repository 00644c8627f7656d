import type { NumberProfile } from "@/lib/numbers/profile";

/** 号码信息: what the digits alone tell, and that they only hint. */
export function Profile({ profile, label = true }: { profile: NumberProfile; label?: boolean }) {
  return (
    <div className="profile">
      {label && <p className="label">号码信息</p>}
      <p className="parts">
        {parts(profile).map((part, at) => (
          <span key={part} className={at === 0 ? "font-bold" : undefined}>
            {part}
          </span>
        ))}
      </p>
      {profile.lonePlace && (
        <details>
          <summary className="fold">归属地从哪里查到的</summary>
          <p className="label">只有一份资料这样写</p>
        </details>
      )}
      <p className="soft">{profile.caution || "号段仅供参考，可能转网，也可能改号"}</p>
    </div>
  );
}

/** asked: a number stands there and its answer is on the way, or lost: it cannot be had now. */
export function NoProfile({ asked, lost }: { asked: boolean; lost: boolean }) {
  return (
    <div className="profile">
      <p className="label">号码信息</p>
      {lost && <p className="soft">暂时查不到，先往下写</p>}
      {!asked && <p className="soft">填上号码，就知道是哪一类号</p>}
    </div>
  );
}

function parts(profile: NumberProfile): string[] {
  const { kindName, operator, prefix, kind } = profile;
  const issuer = operator && prefix ? `${operator.replace(/^中国/, "")}号段${prefix}` : operator;
  const placeless =
    kind === "mobile" || kind === "virtual-mobile" || kind === "landline" ? "归属地未知" : null;
  return [kindName, issuer, placeIn(profile) ?? placeless].filter((part) => part !== null);
}

/** 广东省深圳市 */
function placeIn({ province, city }: NumberProfile): string | null {
  const names = [...new Set([province, city])].filter(Boolean).join("");
  return names === "" ? null : names;
}
