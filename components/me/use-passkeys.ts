"use client";

import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { useEffect, useState } from "react";

/** Whether this browser knows passkeys at this address: false until the script is there, and over plain http in a house. */
export function usePasskeys(): boolean {
  const [known, setKnown] = useState(false);
  useEffect(() => setKnown(browserSupportsWebAuthn()), []);
  return known;
}
