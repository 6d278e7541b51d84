// GENERATED from spec/ by `npm run generate`. Do not edit.

/** Keys that hold credentials or personal data, separated by spaces. */
export const secretKeys: string = "c0n c1n crd sch scn sse zzx";

/** Properties inside of values that hold such data wherever they occur, separated by spaces. */
export const secretPlaces: string = "name pin";
