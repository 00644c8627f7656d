import { z } from "zod";

/** As typed; what a name and a password must be is decided where accounts are made. */
export const AccountForm = z.object({
  name: z.string().min(1, "填上用户名"),
  password: z.string().min(1, "填上密码"),
});
export type AccountForm = z.infer<typeof AccountForm>;

export const blankAccount: AccountForm = { name: "", password: "" };
