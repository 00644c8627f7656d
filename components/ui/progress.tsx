/** A share of 0 to 1 with words under it: 传了3.1MB，共5.0MB. */
export function Progress({ value, label, words }: { value: number; label: string; words?: React.ReactNode }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div>
      <div
        className="track"
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <svg aria-hidden="true" width="100%" height="100%">
          <rect width={`${percent}%`} height="100%" />
        </svg>
      </div>
      {words && <p className="soft">{words}</p>}
    </div>
  );
}
