const titles: Record<string, string> = {
  full: "放不下了。",
  "signed-out": "没有记。",
  busy: "没有记。",
};

/** The head of a sentence that says why an import was not saved; without one of its own, some of it may have been. */
export const refusedTitle = (code: string): string => titles[code] ?? "没记完。";
