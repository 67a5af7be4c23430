import { geoJsonType, publicPhotos, publicSpace } from "~/api/collection";
import { jsonAnswer, machineLoader, refuseMethod } from "~/api/machine.server";
import { unknownAddress } from "~/api/problem";
import { env } from "~/env.server";
import { movedPermanently } from "~/lib/http";
import { certificateState } from "~/spaces/certificate";
import { freshnessOf } from "~/spaces/freshness";
import { hanoiTime } from "~/spaces/hanoi-time";
import { openStateOf } from "~/spaces/hours.server";
import { getSpace } from "~/spaces/space.server";
import { listSpacePhotos } from "~/spaces/space-photo.server";

export const loader = machineLoader(async (call) => {
  const found = await getSpace(call.params.slug ?? "");
  if (!found) return unknownAddress(call.problemLanguage);
  if (found.kind === "moved") return movedPermanently(`/api/v1/spaces/${found.slug}?lang=${call.language}`);
  const { space, ward, formerDistrict, certifications } = found;
  const now = new Date();
  const today = hanoiTime(now).date;
  const around = {
    ward, formerDistrict, openState: openStateOf(space, now), freshness: freshnessOf(space, today),
    certifications: certifications.map((one) => ({ ...one, state: certificateState(one, today) })),
    photos: publicPhotos(env.APP_ORIGIN, await listSpacePhotos(space.id)),
  };
  return jsonAnswer(call, publicSpace(call.language, env.APP_ORIGIN, space, around), geoJsonType);
});

export const action = refuseMethod;
