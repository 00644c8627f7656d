/** An address as it may be printed: without its name and password. */
export function shownAddress(address: string): string {
  const bare = address.replace(/:\/\/[^@/]*@/, "://…@");
  return bare.replace(/([?&](?:user|password|sslpassword)=)[^&]*/g, "$1…");
}
