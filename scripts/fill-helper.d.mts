export function bookmark(): Promise<string>;
export function archive(): Promise<Buffer>;
