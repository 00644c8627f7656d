import "server-only";

export { AnotherPerson, addCase, addInTurn, ChangedLetter, FutureTold, type Reading } from "./case-add";
export { readCalls, readCase } from "./case-read";
