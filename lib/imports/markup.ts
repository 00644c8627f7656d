/** A declaration of XML or of HTML, or a comment before one. */
const declared = /^<(?:\?[a-z]|!doctype|!--)/i;

/** A first tag: its name, and what stands behind the name. */
const opening = /^<([a-z][\w:.-]{0,60})(?=[\s/>])/i;
const attribute = /^\s{1,99}[\w:.-]{1,60}\s{0,9}=\s{0,9}["']/;
const alone = /^\s{0,99}\/>/;

/** How documents begin whose end may lie far behind what is looked at. */
const roots =
  /^(?:html|head|meta|title|body|table|t[rd]|div|p|ul|ol|allcalls|alllogs|allsms|calls?|smses|sms|mms|plist|callLogBackUp|AllInOneBackup|(?:\w{1,20}:)?workbook)$/i;

/**
 * Does a text begin as XML or HTML does: with a declaration, with a tag that is closed or has attributes, or with the root of a document.
 * A name in angle brackets, as mail programs put it before a number, is none.
 */
export function isMarkup(text: string): boolean {
  const start = text.replace(/^[\s\ufeff]+/, "");
  if (declared.test(start)) return true;
  const [tag, name] = opening.exec(start) ?? [];
  if (!tag || !name) return false;
  const behind = start.slice(tag.length, tag.length + 300);
  if (roots.test(name) || attribute.test(behind) || alone.test(behind)) return true;
  return start.toLowerCase().includes(`</${name.toLowerCase()}`);
}
