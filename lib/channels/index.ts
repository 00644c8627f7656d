import { report12321 } from "./12321";
import { hotline12345 } from "./12345";
import type { Channel } from "./channel";
import { cyberspace } from "./cyberspace";
import { lawsuit } from "./lawsuit";
import { marketComplaint } from "./market-complaint";
import { marketReport } from "./market-report";
import { operator } from "./operator";
import { petition } from "./petition";
import { police } from "./police";
import { review } from "./review";
import { rightsRequest } from "./rights-request";
import { sector } from "./sector";
import { supplement } from "./supplement";
import { tcaAppeal } from "./tca-appeal";
import { tcaMailbox } from "./tca-mailbox";
import { tcaReport } from "./tca-report";
import { urge } from "./urge";

/** Every door there is, in the order in which one would knock. */
export const channels: readonly Channel[] = [
  operator,
  report12321,
  rightsRequest,
  cyberspace,
  tcaReport,
  tcaAppeal,
  marketComplaint,
  hotline12345,
  sector,
  marketReport,
  police,
  supplement,
  urge,
  tcaMailbox,
  review,
  petition,
  lawsuit,
];

export function channelById(id: string): Channel | undefined {
  return channels.find((channel) => channel.id === id);
}

/** The one that answers can be taken to while days of each of them run. */
export function reviewChannel(): Channel | undefined {
  return channels.find(({ handInBy }) => handInBy !== undefined);
}
