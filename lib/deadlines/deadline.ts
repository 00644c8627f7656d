/** A calendar day in Beijing, yyyy-mm-dd. */
export type Day = string;

/** 本人希望: no rule gives a time, and the letter itself asked for one. */
export type DeadlineStatus = "法定" | "部门规章" | "地方规定" | "惯例" | "本人希望";

/** How a span is counted: `count` days of `unit`, day zero not counted. */
export type Span = { count: number; unit: "日" | "工作日" };

/** One date that somebody has to keep, with how it was counted. */
export type Deadline = {
  id: string;
  /** What is due, as said to the user: 最晚告诉你受不受理. */
  name: string;
  span: Span;
  /** Day zero. */
  from: Day;
  on: Day;
  status: DeadlineStatus;
  /** Rule and source in words. */
  basis: string;
  /** The article it rests on, where its words are held; a letter names no other. */
  law?: { statute: string; article: string; part: string };
  /** false when the working days of that year have not been announced. */
  certain: boolean;
  /** Kept as soon as they take the matter up, whatever they say then. */
  metWhenTakenUp?: true;
  /** From when the law counts, in its own words: 自收到申诉之日起. */
  counted?: string;
  /** Where the law counts from the day they took it up: the basis as it reads once that day is known. */
  basisOnceTakenUp?: string;
};
