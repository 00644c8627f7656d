import "server-only";
import { createHash } from "node:crypto";
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { ok, type Result, refuse } from "@/lib/result";
import { keepChallenge, takeChallenge } from "@/lib/store/challenges";
import {
  addPasskey,
  credentialsOf,
  findPasskey,
  notePasskeyUse,
  removePasskey,
  type StoredPasskey,
} from "@/lib/store/passkeys";
import { recordAudit } from "./audit";
import { confirmUnlessFresh, signedIn } from "./confirm-owner";
import { deviceInWords } from "./device-name";
import { enter } from "./enter";
import { forgiveSignIn, stopSignIn } from "./limits";
import { type RelyingParty, relyingParty } from "./relying-party";
import { deviceNow } from "./session";

/** How long somebody may take to touch the sensor. */
const PATIENCE_MS = 5 * 60 * 1000;

/** Loaded when it is needed: most requests need none of it. */
const webauthn = () => import("@simplewebauthn/server");

const notHere = { code: "not-here", text: "这个网址用不了通行密钥，用名字和密码登录" };
const failed = { code: "wrong", text: "通行密钥没对上，再试一次，或者用名字和密码" };

/** What the browser needs to make a passkey for the account of this session. Who has not just signed in says the password. */
export async function beginPasskey(
  password: string,
): Promise<Result<PublicKeyCredentialCreationOptionsJSON>> {
  const place = await relyingParty();
  if (!place) return refuse(notHere);
  const confirmed = await confirmUnlessFresh(password, "password");
  if (confirmed.kind !== "ok") return confirmed;
  const { ownerId, username } = confirmed.value;
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: "清静",
    rpID: place.id,
    userName: username,
    userDisplayName: username,
    userID: new Uint8Array(Buffer.from(ownerId)),
    timeout: PATIENCE_MS,
    attestationType: "none",
    excludeCredentials: (await credentialsOf(ownerId, place.id)).map((id) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keep(options.challenge, adding(ownerId));
  return ok(options);
}

/** Stores the passkey that was made, under the name of this device until its owner gives it another. */
export async function finishPasskey(response: RegistrationResponseJSON): Promise<Result<void>> {
  const [place, who] = [await relyingParty(), await signedIn()];
  if (!place || !who) return refuse(notHere);
  const { verifyRegistrationResponse } = await webauthn();
  const verified = await verifyRegistrationResponse({
    response,
    ...expected(place, adding(who.ownerId)),
  }).catch(() => null);
  if (!verified?.verified) return refuse(failed);
  const { credential } = verified.registrationInfo;
  const added = await addPasskey(who.ownerId, {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString("base64url"),
    counter: credential.counter,
    transports: credential.transports ?? [],
    rpId: place.id,
    name: deviceInWords(await deviceNow()),
  });
  if (!added) return refuse({ code: "too-many", text: "通行密钥太多了，先删掉用不着的" });
  await recordAudit("passkey-added", { ownerId: who.ownerId });
  return ok(undefined);
}

/** What the browser needs to sign in: it finds the passkeys of this place by itself, so no name is asked for. */
export async function beginSignIn(): Promise<Result<PublicKeyCredentialRequestOptionsJSON>> {
  const place = await relyingParty();
  if (!place) return refuse(notHere);
  const stop = await stopSignIn();
  if (stop) return refuse(stop);
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: place.id,
    timeout: PATIENCE_MS,
    userVerification: "required",
  });
  await keep(options.challenge, SIGNING_IN);
  return ok(options);
}

/** Opens the account whose passkey has signed. */
export async function finishSignIn(response: AuthenticationResponseJSON): Promise<Result<void>> {
  const place = await relyingParty();
  if (!place) return refuse(notHere);
  const passkey = await findPasskey(response.id);
  const counter = await signed(response, place, passkey);
  const isGood = passkey && counter !== null;
  const audited = { ownerId: passkey?.ownerId, detail: "passkey" };
  if (!isGood || !(await notePasskeyUse(passkey.ownerId, passkey.id, counter, new Date()))) {
    await recordAudit("sign-in", { ...audited, outcome: "wrong" });
    return refuse(failed);
  }
  await forgiveSignIn();
  await enter(passkey.ownerId, passkey.username);
  await recordAudit("sign-in", audited);
  return ok(undefined);
}

/** The new count of the authenticator; null when the signature is not good. */
async function signed(
  response: AuthenticationResponseJSON,
  place: RelyingParty,
  passkey: StoredPasskey | null,
): Promise<number | null> {
  if (passkey?.rpId !== place.id) return null;
  const { verifyAuthenticationResponse } = await webauthn();
  const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, "base64url"));
  const verified = await verifyAuthenticationResponse({
    response,
    ...expected(place, SIGNING_IN),
    credential: { id: response.id, publicKey, counter: passkey.counter },
  }).catch(() => null);
  return verified?.verified ? verified.authenticationInfo.newCounter : null;
}

const SIGNING_IN = "passkey sign-in";
const adding = (ownerId: string) => `passkey add ${markOf(ownerId)}`; // no id of anybody stands there
const markOf = (challenge: string) => createHash("sha256").update(`passkey ${challenge}`).digest("base64url");

async function keep(challenge: string, purpose: string): Promise<void> {
  await keepChallenge(markOf(challenge), purpose, new Date(Date.now() + PATIENCE_MS));
}

function expected(place: RelyingParty, purpose: string) {
  return {
    expectedChallenge: (challenge: string) => takeChallenge(markOf(challenge), purpose, new Date()),
    expectedOrigin: place.origin,
    expectedRPID: place.id,
    requireUserVerification: true,
  };
}

/** Takes a passkey of this account away; another id does nothing. */
export async function dropPasskey(id: string): Promise<void> {
  const who = await signedIn();
  if (who && (await removePasskey(who.ownerId, id)))
    await recordAudit("passkey-removed", { ownerId: who.ownerId });
}
