/**
 * Places: the wards and communes of today, and the districts and wards that ended on 1 July 2025
 * but live on in addresses and in speech. A typed name finds the area and says what it is called today.
 */

export interface WardName {
  code: string;
  slug: string;
  fullNameVi: string;
  nameEn: string;
}

/** A ward (phường) or commune (xã) of today with a point inside it. */
export interface Ward extends WardName {
  type: "phuong" | "xa";
  nameVi: string;
  lng: number;
  lat: number;
  areaKm2: number;
}

export const formerUnitTypes = ["quan", "huyen", "thi-xa", "phuong", "xa", "thi-tran"] as const;
export type FormerUnitType = (typeof formerUnitTypes)[number];

/** A district or ward-level unit that ended on 1 July 2025. */
export interface FormerUnit {
  /** Such as "quan-dong-da" or "phuong-pho-hue.hai-ba-trung". */
  id: string;
  type: FormerUnitType;
  nameVi: string;
  fullNameVi: string;
  nameEn: string;
  /** Other names people use for it. */
  aliases: string[];
  /** Of a former ward; null for a district. */
  districtId: string | null;
  successors: { wardCode: string; partial: boolean }[];
}

/** What a typed place name stands for. */
export interface PlaceAnswer {
  /** A ward of today, or a unit that ended on 1 July 2025. */
  level: "ward" | "former-ward" | "former-district";
  /** Ward code, or id of the former unit. */
  id: string;
  nameVi: string;
  fullNameVi: string;
  nameEn: string;
  /** Wards of today it became (itself for a ward); `partial` where the old unit was split. */
  wards: (WardName & { partial: boolean })[];
  /** The former district of a former ward. */
  district: { id: string; fullNameVi: string; nameEn: string } | null;
}

/** A ward and how far its middle is from a point. */
export interface NearWard {
  ward: WardName;
  distanceMetres: number;
}
