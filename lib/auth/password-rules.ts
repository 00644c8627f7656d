const shortestPassword = 10;
export const longestPassword = 128;

/** What is wrong with a new password, in Chinese; null when nothing is. `name`: of the account. */
export function checkPassword(password: string, name: string): string | null {
  if (password.length < shortestPassword) return `密码至少${shortestPassword}个字符`;
  if (password.length > longestPassword) return `密码最多${longestPassword}个字符`;
  return null;
}
