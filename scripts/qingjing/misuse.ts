/** What the person at the keyboard can mend. The message is Chinese and is all they see. */
export class Misuse extends Error {}
