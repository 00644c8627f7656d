/** Why a sheet cannot be read at all. The message is a Chinese sentence for the person; nothing of the sheet was read. */
export class SheetTrouble extends Error {
  override name = "SheetTrouble";
}
