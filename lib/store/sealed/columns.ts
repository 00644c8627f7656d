/** By which columns of its row a value is held in its place. */
type Bound = readonly string[];

function of(bound: Bound, ...columns: string[]): Record<string, Bound> {
  return Object.fromEntries(columns.map((column) => [column, bound]));
}

const complainant = ["name", "phone", "operator", "operatorBrand", "city", "address", "postcode", "idNumber"];
const person = ["gender", "bornOn", "nation", "work"];
const words = ["typed", "caller", "product", "words", "cost", "note", "smsText", "search"];

/**
 * The columns that are sealed when ENCRYPTION_KEY is set, each with the columns that tell its row. What a database has to
 * count, sort and look up stays in the clear: numbers, times, kinds, states, sizes and fingerprints.
 */
export const sealedColumns: Record<string, Record<string, Bound>> = {
  Complainant: of(["ownerId"], ...complainant, ...person),
  Call: of(["id"], ...words),
  CallVersion: of(["callId"], "said"),
  Evidence: of(["id"], "name", "note"),
  Complaint: of(["id"], "answers"),
  IssuedLetter: of(["id"], "draft", "evidence"),
  Step: of(["id"], "said"),
  Caller: of(["id"], "name", "note"),
  SetApart: of(["id"], "numbers"),
  Refusal: of(["id"], "note"),
  Passkey: of(["id"], "name"),
  Import: of(["id"], "name", "ask"),
  // A name belongs to its number, whichever row of the file shows it.
  ImportRow: { ...of(["importId", "nth"], "said"), ...of(["number"], "name") },
  CallSource: of(["callId", "importId", "line"], "said"),
  // The number is opened first, for the name is held by it.
  Contact: { ...of(["ownerId"], "number"), ...of(["ownerId", "number"], "name") },
};

/** Of these the JSON text is sealed, and stands there as one JSON string. */
export const jsonColumns = new Set([
  "CallVersion.said",
  "Complaint.answers",
  "SetApart.numbers",
  "Import.ask",
]);
