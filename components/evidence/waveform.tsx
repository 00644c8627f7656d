const WIDTH = 310;
const HEIGHT = 48;
const BAR = 2.6;
const LOWEST = 4;

/** The recording's own loudness; what is played is ink. Drawn from the real samples, never invented. */
export function Waveform({ peaks, played }: { peaks: number[]; played: number }) {
  const step = WIDTH / peaks.length;
  const bars = peaks.map((peak, n) => ({ x: n * step, height: Math.max(LOWEST, peak * (HEIGHT - 4)) }));
  return (
    <svg className="wave" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {bars.map(({ x, height }) => (
        <rect
          key={x}
          x={x}
          y={(HEIGHT - height) / 2}
          width={BAR}
          height={height}
          rx={BAR / 2}
          className={x < played * WIDTH ? "p" : undefined}
        />
      ))}
    </svg>
  );
}
