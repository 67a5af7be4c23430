import { geoJsonType, publicSpace } from "~/api/collection";
import { exportSpaces } from "~/api/export.server";
import { machineLoader, refuseMethod } from "~/api/machine.server";
import { env } from "~/env.server";

export const loader = machineLoader((call) =>
  exportSpaces(call, {
    head: '{"type":"FeatureCollection","features":[\n',
    separator: ",\n",
    tail: "\n]}\n",
    write: (space) => JSON.stringify(publicSpace(call.language, env.APP_ORIGIN, space)),
    headers: { "Content-Type": `${geoJsonType}; charset=utf-8` },
  }),
);

export const action = refuseMethod;
