type Props = { calls: number; evidence: number; complaints: number; hasDetails: boolean };

/** What was recorded in this browser without an account, and comes into the one that is opened. */
export function ComesAlong({ calls, evidence, complaints, hasDetails }: Props) {
  const counted = [
    [calls, "次来电"],
    [evidence, "份证据"],
    [complaints, "件投诉"],
  ] as const;
  const has = counted.filter(([many]) => many > 0).map(([many, unit]) => `${many}${unit}`);
  return (
    <>
      {has.length > 0 && <p className="soft">这台设备上记的{has.join("、")}，会并进你名下，一条不少。</p>}
      {hasDetails && (
        <p className="soft">
          这台设备上填的投诉人资料，账号里空着的才补上；姓名、电话或身份证号和账号里不一样，就一项也不补，信上写账号里的。
        </p>
      )}
    </>
  );
}
