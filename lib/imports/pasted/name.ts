/** What text that was pasted into the page is called as a file. */
export const pastedName = "粘贴的文字.txt";
