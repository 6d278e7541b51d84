import { describe, expect, it } from "vitest";
import { PublishedKeys, releasedKeys } from "../../../src/interfaces/mqtt/published-keys.js";
import { chooseProfile } from "../../../src/profiles/profile-choice.js";
import { withFirmware } from "./support/world.js";

/** Keys of the capture of 053.1 in syssi/homeassistant-goecharger-mqtt. */
const on0531 =
  "acs acu adi alw ama amp amt ara ate att awcp awp bac car cards cbl cch ccw cdi cfi cid clp cwc deltap dll dns dwo err " +
  "eto fhz frc fsp fwv hla lbp lbr lccfc lccfi lcctc lmo lmsc loa loc lrc lri lrr mca men modelStatus nrg ocu pakku pgrid " +
  "pha ppv psm rbc rbt rssi spl3 tma tpa trx ust utc var wh";
/** Keys of its capture of 055.2, in the order in which they come. */
const on0552 =
  "alw acu adi dwo tpa eto lwf ccw dns rssi utc loc lbr lmo ama clp bac lbp amp cid cwc cch cfi ust fsp acs frc rbc rbt car " +
  "err cbl pha wh trx fwv cdi lccfi lccfc lcctc tma amt nrg modelStatus lmsc mca awp awcp att ate ara pgrid ppv pakku " +
  "deltap var spl3 psm ocu cus fhz loa cards men msp msb msr dll hai hla rde lri tsi lrc lrr lcs csa ctrls ccd";
const newOn0556 = "tcl nmo oem typ awc frm fup awe fst fmt acp fzf pgt sh psh po zfo psmd sumd mpwst mptwt";
const newOn0562 = "die dii la1 la3 di1 pgr pdi cll ufe ufm ufa ufs lbl avgfhz";
const newOn0569 = "tab lto evt dsrc pco";
/** Keys of its capture of 60.5. */
const on605 =
  "acp acs acu adi alwt alw ama amp amt ara ate att avgfhz awc awcp awe awp bac c0e c0i c0n c1e c1i c1n c2e c2i c2n c3e c3i " +
  "c3n c4e c4i c4n c5e c5i c5n c6e c6i c6n c7e c7i c7n c8e c8i c8n c9e c9i c9n car cards cbl ccd cch ccw cdi cfi cid cll " +
  "clp csa csd ctrls cus cwc deltap dfam di1 die dii din dll dns dsrc dwo err eto evt facacs fhz fmt frc frm fsp fst fup " +
  "fwv fzf hai hla la1 la3 lbp lbr lccfc lccfi lcctc lcs lmo lmsc loa loc lrc lri lrr lto lwf mca mcr men modelStatus " +
  "mptwt mpwst msb msr mstr mstw nmo nrg ocu oem pakku pco pdi pgr pgrid pgt pha po ppv psh psm psmd rbc rbt rde rev rssi " +
  "sh spl3 sumd tab tcl tma tpa trx tsi typ ufa ufe ufm ufs ust utc uve uvs uvt var wb wg wh whb whg who whs wo ws zfo";

const sorted = (keys: Iterable<string>): readonly string[] => [...keys].sort();

describe("keys on MQTT, as captured by syssi/homeassistant-goecharger-mqtt", () => {
  it.each([
    ["053.1", on0531],
    ["055.2", on0552],
    ["055.5", on0552],
    ["055.6", `${on0552} ${newOn0556}`],
    ["56.2", `${on0552} ${newOn0556} ${newOn0562}`],
    ["56.9", `${on0552} ${newOn0556} ${newOn0562} ${newOn0569}`],
    ["60.5", on605],
  ])("%s", (firmware, keys) => {
    expect(sorted(releasedKeys("charger", firmware))).toEqual(sorted(keys.split(" ")));
  });

  it("come in the order of the firmware's table", () => {
    const keys = PublishedKeys.of(chooseProfile("charger", "v4-055.7"));
    expect(keys.sort(sorted(on0552.split(" ")))).toEqual(on0552.split(" "));
  });

  it("leave out what users missed: serial number, name and the state of sua (goecharger/go-eCharger-API-v2#168)", () => {
    const keys = PublishedKeys.of(chooseProfile("charger", "v4-055.7"));
    expect(["sse", "fna", "sua", "su", "wda", "mcu", "cak"].filter((key) => keys.has(key))).toEqual([]);
  });

  it("hold what clients find a device by", () => {
    for (const firmware of ["052.2", "053.1", "055.7", "60.5"]) {
      expect(releasedKeys("charger", firmware).has("var")).toBe(true);
    }
    expect(releasedKeys("controller", "1.0.6").has("isv")).toBe(true);
  });
});

describe("keys on MQTT before the captures", () => {
  it("have a topic each, as the vendor's page says, but for passwords", () => {
    const keys = releasedKeys("charger", "051.5");
    expect(["fna", "alw", "acu", "frc", "rbt", "fwv", "sua", "wda"].filter((key) => !keys.has(key))).toEqual(
      [],
    );
    expect(["mcu", "cak", "wifis", "mck", "rst", "ids"].filter((key) => keys.has(key))).toEqual([]);
  });
});

describe("keys that nobody knows", () => {
  const keys = PublishedKeys.of(withFirmware("v4-055.7", "61.0"));

  it("have a topic, as those of a firmware to come", () => {
    expect(keys.has("brandNew")).toBe(true);
  });

  it.each(["a/set", "a/b", "+", "#", "", "a\u0000"])(
    "have none when their name cannot stand in one: %j",
    (key) => {
      expect(keys.has(key)).toBe(false);
    },
  );
});
