import { useCallback, useRef, useState } from "react";
import { pictureLimits } from "~/media/media";
import type { UploadOutcome, UploadRefusal } from "./work-upload.server";

/** One picture on its way, or why it was not taken. */
export interface Upload {
  id: number;
  name: string;
  /** How much of it has been sent, 0 to 1. */
  share: number;
  refusal?: UploadRefusal;
}

/** Sends pictures one after the other to `action`; those that were taken leave the list. */
export function useUploads(action: string, onKept: () => void): { uploads: Upload[]; add: (files: readonly File[]) => void } {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const next = useRef(0);
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const id = next.current++;
        const change = (changed: Partial<Upload>) => setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...changed } : one)));
        setUploads((all) => [...all, { id, name: file.name, share: 0 }]);
        turn.current = turn.current.then(async () => {
          const refusal = file.size > pictureLimits.maxBytes ? "tooLarge" : await send(action, file, (share) => change({ share }));
          if (refusal) return change({ refusal });
          setUploads((all) => all.filter((one) => one.id !== id));
          onKept();
        });
      }
    },
    [action, onKept],
  );
  return { uploads, add };
}

/** Why the picture was not taken; null where it was. why: fetch tells nothing about how much has been sent. */
function send(action: string, file: File, onShare: (share: number) => void): Promise<UploadRefusal | null> {
  const form = new FormData();
  form.append("pictures", file);
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", action);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => done(refusalIn(request.response as UploadOutcome | null)));
    for (const failure of ["error", "abort", "timeout"]) request.addEventListener(failure, () => done("broken"));
    request.send(form);
  });
}

function refusalIn(outcome: UploadOutcome | null): UploadRefusal | null {
  if (!outcome || !Array.isArray(outcome.refused)) return "broken";
  return outcome.kept > 0 ? null : (outcome.refused[0] ?? "broken");
}
