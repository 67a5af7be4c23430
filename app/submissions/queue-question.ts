/**
 * What a moderator asks the queue for, as its address says it: which state, which of those that wait, and from which place in the row on.
 * Whatever makes no sense is as if it were not there.
 */
import { creativeFields, type CreativeField } from "~/spaces/space";
import { isUuid } from "~/lib/uuid";
import { type SubmissionKind, submissionKinds, type SubmissionState, submissionStates } from "./submission";

/** Who proposes: an account, somebody without one, or whoever looks after the space. */
export const proposerTypes = ["member", "visitor", "owner"] as const;
export type ProposerType = (typeof proposerTypes)[number];
/** Who has claimed an item. */
export const holders = ["free", "mine", "others"] as const;
export type Holder = (typeof holders)[number];
/** Proposals that name no ward. */
export const noWard = "none";

/** A place in the row: the instant an item came to the queue, and its id. */
export interface QueuePlace {
  atMs: number;
  id: string;
}

export interface QueueQuestion {
  state: SubmissionState;
  kind: SubmissionKind | null;
  /** A ward's code, or `noWard`. */
  ward: string | null;
  field: CreativeField | null;
  from: ProposerType | null;
  held: Holder | null;
  /** Only what waits longer than it should. */
  late: boolean;
  after: QueuePlace | null;
  before: QueuePlace | null;
}

/** The question of an address. */
export function readQueueQuestion(parameters: URLSearchParams): QueueQuestion {
  const one = <Value extends string>(name: string, values: readonly Value[]) => values.find((value) => value === parameters.get(name)) ?? null;
  const ward = parameters.get("ward") ?? "";
  return {
    state: one("state", submissionStates) ?? "pending",
    kind: one("kind", submissionKinds),
    ward: ward === noWard || /^[0-9]{5}$/.test(ward) ? ward : null,
    field: one("field", creativeFields),
    from: one("from", proposerTypes),
    held: one("held", holders),
    late: parameters.get("late") === "yes",
    after: readPlace(parameters.get("after")),
    before: readPlace(parameters.get("before")),
  };
}

/** The address of a question, without "?"; empty for everything that waits, from the start. */
export function writeQueueQuestion({ state, late, after, before, ...filters }: QueueQuestion): string {
  const parameters = new URLSearchParams();
  if (state !== "pending") parameters.set("state", state);
  for (const [name, value] of Object.entries(filters)) if (value !== null) parameters.set(name, value);
  if (late) parameters.set("late", "yes");
  for (const [name, place] of [["after", after], ["before", before]] as const) if (place) parameters.set(name, `${place.atMs}_${place.id}`);
  return parameters.toString();
}

/** The same question from the start of the row. */
export function fromStart(question: QueueQuestion): QueueQuestion {
  return { ...question, after: null, before: null };
}

function readPlace(text: string | null): QueuePlace | null {
  const [at = "", id = "", ...rest] = (text ?? "").split("_");
  return /^\d{1,14}$/.test(at) && isUuid(id) && rest.length === 0 ? { atMs: Number(at), id } : null;
}
