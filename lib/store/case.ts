import "server-only";

export { addCase } from "./case-add";
export { readCase } from "./case-read";
