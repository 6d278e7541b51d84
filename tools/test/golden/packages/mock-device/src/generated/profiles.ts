// GENERATED from spec/ by `npm run generate`. Do not edit.

import type { ProfileFacts } from "../profiles/device-profile.js";

/** The devices that can be pretended. */
export const profiles: readonly ProfileFacts[] = [
  {
    name: "m1-056.2",
    device: "charger",
    model: "M1",
    firmware: "056.2",
    platform: "esp32",
    keys: "alw nrg car fwv sse var typ tof mce mcp c0n c1n c0e c1e c0s c1s amp ama dwo psm cid pwt sch dep lnk gwy scn err msi hst tma lbp utc loc rde eto rbt",
    values: {},
  },
  {
    name: "m2-052.0",
    device: "charger",
    model: "M2",
    firmware: "052.0",
    platform: "phoenix",
    keys: "car sse fwv var typ tof mce mcp amp dwo psm cid pwt sch dep gwy scn alw err msi hst nrg tma lbp utc loc eto rbt",
    values: { fwv: "052.0", typ: "mini_2", car: 1 },
  },
  {
    name: "m3-060.0",
    device: "charger",
    model: "M3",
    firmware: "060.0",
    platform: "phoenix",
    keys: "alw nrg car fwv sse var typ tof mce mcp amp ama dwo psm cid pwt sch dep lnk gwy scn err hst tma lbp utc loc eto rbt crd",
    values: { fwv: "060.0", typ: "mini_2" },
  },
  {
    name: "controller-1.1.0",
    device: "controller",
    model: "Controller",
    firmware: "1.1.0",
    platform: "esp32",
    keys: "snm fwv sse var typ mce mcp sva sph rpw rva",
    values: {},
  },
];
