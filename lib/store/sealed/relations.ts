const owner = { owner: "User" };
const call = { call: "Call" };
const evidence = { evidence: "Evidence" };
const complaint = { complaint: "Complaint" };
const caller = { caller: "Caller" };
const refusal = { refusal: "Refusal" };

const ofUser = {
  ...{ complainant: "Complainant", calls: "Call", evidence: "Evidence", complaints: "Complaint" },
  ...{ callers: "Caller", refusals: "Refusal", setsApart: "SetApart", imports: "Import" },
  ...{ columnChoices: "ColumnChoice", contacts: "Contact", sessions: "Session", accounts: "Account" },
  ...{ passkeys: "Passkey", recovery: "RecoveryCode" },
};

/** Which field of a table leads to which table. A test compares it with the schema. */
export const relations: Record<string, Record<string, string>> = {
  User: ofUser,
  Session: { user: "User" },
  Account: { user: "User" },
  Complainant: owner,
  Call: {
    ...owner,
    ...{
      versions: "CallVersion",
      evidence: "EvidenceCall",
      complaints: "ComplaintCall",
      sources: "CallSource",
    },
  },
  CallVersion: call,
  Evidence: { ...owner, calls: "EvidenceCall", refusals: "EvidenceRefusal", imports: "Import" },
  EvidenceCall: { ...evidence, ...call },
  Complaint: { ...owner, calls: "ComplaintCall", letters: "IssuedLetter", steps: "Step" },
  ComplaintCall: { ...complaint, ...call },
  IssuedLetter: complaint,
  Step: complaint,
  Caller: { ...owner, numbers: "CallerNumber", refusals: "Refusal", setsApart: "SetApart" },
  CallerNumber: caller,
  SetApart: { ...owner, ...caller },
  Refusal: { ...owner, ...caller, numbers: "RefusalNumber", evidence: "EvidenceRefusal" },
  RefusalNumber: refusal,
  EvidenceRefusal: { ...evidence, ...refusal },
  Import: { ...owner, ...evidence, rows: "ImportRow", sources: "CallSource" },
  ImportRow: { import: "Import" },
  CallSource: { ...call, import: "Import" },
  ColumnChoice: owner,
  Contact: owner,
  Passkey: owner,
  RecoveryCode: owner,
};
