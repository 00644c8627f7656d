/** 2分14秒, 45秒, 1小时3分; a length in seconds as it is said. */
export function lengthInWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  if (hours > 0) return `${hours}小时${minutes}分`;
  if (minutes === 0) return `${whole}秒`;
  return `${minutes}分${whole % 60}秒`;
}

/** 0:52, 1:02:09; a place in a recording. */
export function placeInWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, n) => (n === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}
