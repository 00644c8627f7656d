import type { PastedLine } from "./line";

/** What the person should look at: where the day was taken from, and what may be more than one call. */
export function doubtsOf(lines: PastedLine[], heading: string | null): string[] {
  const doubts: string[] = [];
  if (!lines.some((each) => each.day) && heading) doubts.push(`日期取自上面的“${heading}”`);
  if (lines.length > 1) doubts.push("号码和时间写在不同的行");
  const apart = lines.find((each) => each.apart)?.apart;
  if (apart) doubts.push(`一行里写了${apart}个时间，每个记成一次来电`);
  if (lines.some((each) => each.several)) doubts.push("后面写着次数，可能不止一次来电");
  else if (lines.some((each) => each.again)) doubts.push("写着打了几次或者又打来，这里只记成一次来电");
  return doubts;
}
