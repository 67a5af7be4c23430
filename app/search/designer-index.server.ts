import type { DesignerFacts } from "~/designers/designer";
import { hasPublicDesigners, listPublicDesigners, streamDesignerVersions, streamPublicDesigners } from "~/designers/shown-designer.server";
import { getGazetteer } from "~/places/place.server";
import { type DesignerDocument, designerShape, toDesignerDocument } from "./designer-document";
import { designerIndexSettings } from "./designer-index-settings";
import { designersIndex, type IndexKind } from "./index-kind.server";
import { placesByWard } from "./ward-places";

/** The index of designers: those only whose profile everybody may see. */
export const designerIndex: IndexKind<DesignerDocument> = {
  name: "designers",
  uid: designersIndex,
  settings: designerIndexSettings,
  shape: designerShape,
  lockNumber: 2,
  readDocuments: async (client, ids) => designerDocuments(await listPublicDesigners(client, ids)),
  async *streamDocuments(batchSize) {
    for await (const designers of streamPublicDesigners(batchSize)) yield designerDocuments(designers);
  },
  streamVersions: streamDesignerVersions,
  hasAny: hasPublicDesigners,
};

/** The documents of designers. */
export async function designerDocuments(designers: readonly DesignerFacts[]): Promise<DesignerDocument[]> {
  const placesOf = placesByWard(await getGazetteer());
  return designers.map((designer) => toDesignerDocument(designer, placesOf(designer.wardCode ? [designer.wardCode] : [], null)));
}
