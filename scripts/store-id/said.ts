import { StoreTrouble } from "@/lib/store/store-identity";
import { Trouble } from "../trouble";

/** What whoever runs the server can mend. */
export function said(fault: unknown): never {
  throw fault instanceof StoreTrouble ? new Trouble(fault.message) : fault;
}
