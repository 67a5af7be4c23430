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
