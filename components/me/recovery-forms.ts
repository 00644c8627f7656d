import { z } from "zod";

/** As typed; whether it opens anything is decided where accounts are opened. */
export const RecoverForm = z.object({
  name: z.string().min(1, "填上用户名"),
  code: z.string().min(1, "填上恢复码").max(200, "恢复码没有这么长"),
  next: z.string().min(1, "填上新密码"),
});
export type RecoverForm = z.infer<typeof RecoverForm>;

export const blankRecovery: RecoverForm = { name: "", code: "", next: "" };

/** Said again by whoever has not just signed in. */
export const PasswordAgain = z.object({ password: z.string() });
export type PasswordAgain = z.infer<typeof PasswordAgain>;
