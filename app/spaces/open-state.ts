/** Whether a space is open, as far as its recorded hours can tell. */

export type OpenState =
  /** `untilMinute` and `fromMinute` are minutes of the Hanoi day; null where it does not change within a day. */
  | { state: "open"; untilMinute: number | null }
  /** `opensOn` is the Hanoi date (YYYY-MM-DD) of the next opening within a week; null beyond. */
  | { state: "closed"; opensOn: string | null; fromMinute: number | null }
  /** No hours are recorded, or nobody knows whether the place still works. */
  | { state: "unknown"; because: "no-hours" | "unchecked" }
  | { state: "planned" }
  /** Gone for good; kept as history. */
  | { state: "ended" };
