import { machineLoader, refuseMethod } from "~/api/machine.server";
import { unknownAddress } from "~/api/problem";

export const loader = machineLoader(({ problemLanguage }) => unknownAddress(problemLanguage));

export const action = refuseMethod;
