import { z } from "zod";

/** As typed; what a password must be is decided where accounts are made. */
export const PasswordChange = z.object({
  current: z.string().min(1, "填上现在的密码"),
  next: z.string().min(1, "填上新密码"),
});
export type PasswordChange = z.infer<typeof PasswordChange>;
