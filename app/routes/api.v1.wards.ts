import { jsonAnswer, machineLoader, refuseMethod } from "~/api/machine.server";
import { badParameter } from "~/api/problem";
import { readWords } from "~/api/question";
import { namedWards } from "~/places/named-wards";
import { getGazetteer } from "~/places/place.server";
import { countSpaces } from "~/spaces/space-count.server";

export const loader = machineLoader(async (call) => {
  const words = readWords(call.search);
  if (words.kind === "bad") return badParameter(call.problemLanguage, "q", words.value);
  const { places, wards } = namedWards(await getGazetteer(), words.text);
  const { total: spaces, byWard } = await countSpaces();
  return jsonAnswer(call, { total: wards.length, spaces, wards: wards.map((ward) => ({ ...ward, spaces: byWard[ward.code] ?? 0 })), places });
});

export const action = refuseMethod;
