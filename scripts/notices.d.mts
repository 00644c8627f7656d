export function noticeFiles(root: string): string[];
export function indexOf(files: string[]): string;
export function writeNoticeIndex(root: string): void;
export function checkNotices(root: string): Promise<void>;
