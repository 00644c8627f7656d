/** What was copied in 清静, or null when it is something else. */
// biome-ignore lint/correctness/noUnusedVariables: popup.js and the bookmarklet call it
function readCard(text) {
  try {
    const card = JSON.parse(text);
    return card?.qingjing === 1 && Array.isArray(card.fields) ? card : null;
  } catch {
    return null;
  }
}

/** One sentence for what was filled, and a line for each field that was not. */
// biome-ignore lint/correctness/noUnusedVariables: popup.js and the bookmarklet call it
function tell({ filled, left, goTo }) {
  if (goTo) return [`这个网页不是那张表，什么也没填。先打开 ${goTo}，再来一次。`];
  const lines = left.map(({ label, value, why }) => `${label}：${why}${value ? `，是 ${value}` : ""}`);
  const rest = lines.length > 0 ? `剩下${lines.length}项：` : "";
  return [`填了${filled.length}项。验证码、同意和提交你自己来。${rest}`, ...lines];
}
