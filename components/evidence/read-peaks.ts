/** Bars of a recording's picture. */
const BARS = 62;
/** Enough to see loud and quiet, and 40 times less memory than the recording's own rate. */
const RATE = 8000;

/** How loud each of 62 equal parts is, 0 to 1 against the loudest; null when this browser cannot decode it. */
export async function readPeaks(recording: Blob): Promise<number[] | null> {
  try {
    const heard = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(await recording.arrayBuffer());
    return peaksOf(heard.getChannelData(0));
  } catch {
    return null;
  }
}

function peaksOf(samples: Float32Array): number[] {
  const width = Math.max(1, Math.ceil(samples.length / BARS));
  const peaks = Array.from({ length: BARS }, (_, bar) => loudest(samples, bar * width, (bar + 1) * width));
  const most = Math.max(...peaks) || 1;
  return peaks.map((peak) => peak / most);
}

function loudest(samples: Float32Array, from: number, to: number): number {
  let most = 0;
  for (let at = from; at < Math.min(to, samples.length); at++)
    most = Math.max(most, Math.abs(samples[at] ?? 0));
  return most;
}
