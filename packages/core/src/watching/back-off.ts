/**
 * Time to leave a device alone after so many failures in a row, in milliseconds: a second, doubled with each further
 * one, a minute at most. `random`, from 0 to below 1, takes off up to half of it: not all programs that lost the same
 * network shall come back at the same moment.
 */
export function backOffMs(failures: number, random: number): number {
  return Math.min(500 * 2 ** failures, 60_000) * (1 - random / 2);
}
