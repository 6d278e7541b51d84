import { compareFirmware, type DeviceKind } from "@goe/core/keys";
import type { DeviceProfile } from "../../profiles/device-profile.js";
import { keyFacts } from "./key-facts.js";
import { isTopicLevel } from "./topics.js";

/**
 * Keys of chargers on MQTT, by the first capture that shows them, all of syssi/homeassistant-goecharger-mqtt
 * (`mqtt-capture.log`, `docs/mqtt-traffic-*.log`). That a firmware between two captures sends what the older one shows
 * is inferred; so is 60.0 for what a capture of 60.5 shows, but for the keys per card, which came with 60.0
 * (goecharger/go-eCharger-API-v2 pull request 288).
 */
const chargerKeysSince: readonly (readonly [firmware: string, keys: string])[] = [
  [
    "053.0",
    "alw acu adi dwo tpa eto ccw dns rssi utc loc lbr lmo ama clp bac lbp amp cid cwc cch cfi ust fsp acs frc rbc rbt " +
      "car err cbl pha wh trx fwv cdi lccfi lccfc lcctc tma amt nrg modelStatus lmsc mca awp awcp att ate ara pgrid ppv " +
      "pakku deltap var spl3 psm ocu fhz loa cards men dll hla lri lrc lrr",
  ],
  ["055.0", "lwf cus msp msb msr hai rde tsi lcs csa ctrls ccd"],
  ["055.6", "tcl nmo oem typ awc frm fup awe fst fmt acp fzf pgt sh psh po zfo psmd sumd mpwst mptwt"],
  ["56.2", "die dii la1 la3 di1 pgr pdi cll ufe ufm ufa ufs lbl avgfhz"],
  ["56.9", "tab lto evt dsrc pco"],
  [
    "60.0",
    "alwt csd dfam din facacs mcr mstr mstw rev uve uvs uvt wb wg wo ws whb whg who whs " +
      "c0n c1n c2n c3n c4n c5n c6n c7n c8n c9n c0e c1e c2e c3e c4e c5e c6e c7e c8e c9e " +
      "c0i c1i c2i c3i c4i c5i c6i c7i c8i c9i",
  ],
];

/** Keys that the capture of 60.5 no longer shows. */
const chargerKeysUntil: ReadonlyMap<string, string> = new Map([
  ["msp", "60.0"],
  ["lbl", "60.0"],
]);

/**
 * Keys of controllers on MQTT. Seen were `isv`, `ccp`, `bri`, `awp`, `fwv`, `rbc`, `rbt`, `rssi` and `utc`
 * (karloskar/homeassistant-goecontroller-mqtt, goecharger/go-eController-API#16); the others are inferred: what chargers
 * send too, and what a controller measures.
 */
const controllerKeys =
  "lwf ccw dns rssi utc loc rbc rbt fwv oem typ awc awp awcp ocu men msp msb msr hai mcr dll ccn ccp ecp cec cpc ccf " +
  "bri usn usv isn isv ips iim";

/** Secrets that a charger before 053.0 sends although it keeps others to itself. */
const namesOfOld: ReadonlySet<string> = new Set(["fna", "sse", "cards", "ccw"]);

/** Keys that a firmware is known to send over MQTT. */
export function releasedKeys(device: DeviceKind, firmware: string): ReadonlySet<string> {
  if (device === "controller") return new Set(controllerKeys.split(" "));
  // The vendor's page, written for those, has a topic for every key. That passwords have none is inferred.
  if (compareFirmware(firmware, "053.0") < 0) return new Set(everyKeyButSecrets(device));
  const keys = chargerKeysSince
    .filter(([since]) => compareFirmware(firmware, since) >= 0)
    .flatMap(([, names]) => names.split(" "));
  return new Set(keys.filter((key) => compareFirmware(firmware, chargerKeysUntil.get(key) ?? "999") < 0));
}

function everyKeyButSecrets(device: DeviceKind): readonly string[] {
  return [...keyFacts(device).values()]
    .filter(({ key, access, secret }) => access !== "write" && (!secret || namesOfOld.has(key)))
    .map(({ key }) => key);
}

/** What a profile says about MQTT; all devices of a profile share it. */
export class PublishedKeys {
  readonly #released: ReadonlySet<string>;
  readonly #known: ReadonlyMap<string, unknown>;
  /** Place of each key in the firmware's table. */
  readonly #places: ReadonlyMap<string, number>;

  private constructor({ device, firmware, status }: DeviceProfile) {
    this.#released = releasedKeys(device, firmware);
    this.#known = keyFacts(device);
    this.#places = new Map(status.map(([key], place) => [key, place]));
  }

  static readonly #made = new WeakMap<DeviceProfile, PublishedKeys>();

  static of(profile: DeviceProfile): PublishedKeys {
    const keys = PublishedKeys.#made.get(profile) ?? new PublishedKeys(profile);
    PublishedKeys.#made.set(profile, keys);
    return keys;
  }

  /** Whether the key has a topic. Keys that nobody has heard of have one, as those of a firmware to come. */
  has(key: string): boolean {
    return this.#released.has(key) || (!this.#known.has(key) && isTopicLevel(key));
  }

  /** Sorts keys into the order in which the firmware sends them. */
  sort(keys: Iterable<string>): string[] {
    const last = this.#places.size;
    const place = (key: string): number => this.#places.get(key) ?? last;
    return [...keys].sort((a, b) => place(a) - place(b));
  }
}

/**
 * Keys without a topic of their own that are shown once somebody has written them. The vendor's page shows it of `fna`
 * (mqtt-de.md), which no capture has; the state of `sua` was reported not to come (goecharger/go-eCharger-API-v2#168).
 */
export const shownWhenWritten: ReadonlySet<string> = new Set(["fna"]);
