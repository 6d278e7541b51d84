const lowest: readonly number[] = [-1];

function versionParts(version: string): readonly number[] {
  return /^\d+(?:\.\d+)*/.exec(version)?.[0].split(".").map(Number) ?? lowest;
}

/**
 * Orders two firmware versions as the device reports them in key `fwv`: negative when `a` is older, positive
 * when it is newer, 0 when they are the same release. Works as a comparator for `sort`.
 *
 * Each part between the dots is a number, so "055.7" is "55.7" (go-e dropped the leading zero with 56, see the
 * versions in goecharger/go-eCharger-API-v2#132 and #312) and "054.11" follows "054.2". What comes after the
 * numbers is ignored: "055.8 BETA" from the update list of a charger on 055.7, "35.6-1-ga0d44e5" from a
 * Wattpilot. Controllers count in three parts ("1.0.6", goecharger/go-eController-API#7). Text without a
 * leading number is older than any version.
 */
export function compareFirmware(a: string, b: string): number {
  const left = versionParts(a);
  const right = versionParts(b);
  for (let place = 0; place < Math.max(left.length, right.length); place++) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference) return difference;
  }
  return 0;
}
