import { z } from "zod";

const text = z.string().max(20_000);
const any = { id: text, rawId: text, type: z.literal("public-key") };

/** What a browser answers after making a passkey (WebAuthn level 3, RegistrationResponseJSON). What is not read is left out. */
export const MadePasskey = z.object({
  ...any,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});
export type MadePasskey = z.infer<typeof MadePasskey>;

/** What it answers after signing with one (AuthenticationResponseJSON). */
export const SignedByPasskey = z.object({
  ...any,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
});
export type SignedByPasskey = z.infer<typeof SignedByPasskey>;
