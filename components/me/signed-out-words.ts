/** On a device on which nothing is open any more, see lib/auth/signed-out.ts. */
export const signedOutWords = {
  account: "这台设备已经退出登录，记录都还在；在别处换了密码、用了恢复码，这里就要重新登录。",
  gone: "这台设备原来的账号，连同它的记录，已经不在了，登录也看不到。",
  ended: "这台设备原来的登录打不开了。有账号的，登录就看得到。",
};

export type LeftAs = keyof typeof signedOutWords;
