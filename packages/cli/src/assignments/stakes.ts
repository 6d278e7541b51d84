import type { KeyInfo } from "@goe/core/keys";

/** What writing a critical key may do, behind its name: `reboot restarts the device`. */
export const stakes: Readonly<Record<NonNullable<KeyInfo["critical"]>, string>> = {
  reboot: "restarts the device",
  firmware: "changes the firmware of the device",
  network: "may cut the device off from its network",
  cloud: "may cut the device off from its cloud, or make a token useless",
  password: "changes a password or private key",
  access: "opens or closes a way to read and control the device",
};
