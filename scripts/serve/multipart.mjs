// A form as browsers write it: parts of one header line, no files. Anything else is none.

const ofBoundary = /^multipart\/form-data;\s{0,8}boundary=("?)([\w'()+,./:=?-]{1,70})\1$/i;
const head = /^\r\ncontent-disposition: form-data; name="([^"\r\n]{0,200})"\r\n\r\n/i;
/** More fields than any form has. */
const mostParts = 1000;

/**
 * The fields of a multipart body in their order, as [name, bytes]; null for what is not written exactly so. What passes
 * reads the same in every parser, so that nobody after this one finds other parts in it.
 */
export function fieldsIn(body, contentType) {
  const boundary = ofBoundary.exec(contentType)?.[2];
  if (!boundary) return null;
  const pieces = `\r\n${body.latin1Slice()}`.split(`\r\n--${boundary}`, mostParts + 3);
  const [before, ...parts] = pieces;
  const end = parts.pop();
  if (before !== "" || !(end === "--" || end === "--\r\n") || parts.length > mostParts) return null;
  const fields = parts.map(fieldOf);
  return fields.includes(null) ? null : fields;
}

function fieldOf(part) {
  const found = head.exec(part);
  return found && [utf8(found[1]), Buffer.from(part.slice(found[0].length), "latin1")];
}

function utf8(latin1) {
  return Buffer.from(latin1, "latin1").toString("utf8");
}
