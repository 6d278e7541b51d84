import { expect, expectTypeOf, it } from "vitest";
import { CloudJsonClient } from "../../src/client/cloud-json-client.js";
import type { JsonClient } from "../../src/client/json-client.js";
import { LocalJsonClient } from "../../src/client/local-json-client.js";

interface Status {
  readonly amp: number;
  readonly car: number | null;
  readonly psm?: 0 | 1 | 2;
}

const transport = async (): Promise<{ status: number; body: string }> => ({
  status: 200,
  body: '{"amp":16,"car":null,"xyz":[1]}',
});
const clients: JsonClient<Status>[] = [
  new LocalJsonClient<Status>("box.invalid", { transport }),
  new CloudJsonClient<Status>("123456", "token", { transport }),
];

it.each(clients)("known keys have their type and unknown ones are unknown (client %#)", async (client) => {
  const data = await client.query(["amp", "psm", "xyz"]);
  expectTypeOf(data.amp).toEqualTypeOf<number>();
  expectTypeOf(data.psm).toEqualTypeOf<0 | 1 | 2 | undefined>();
  expectTypeOf(data.xyz).toEqualTypeOf<unknown>();
  // @ts-expect-error: not asked for
  expect(data.car).toBeNull();
  expect(data).toEqual({ amp: 16, car: null, xyz: [1] });
});

it.each(clients)("the full status has all known keys and any other (client %#)", async (client) => {
  const data = await client.query();
  expectTypeOf(data.car).toEqualTypeOf<number | null>();
  expectTypeOf(data["xyz"]).toEqualTypeOf<unknown>();
  expect(data["xyz"]).toEqual([1]);
});

it("a client without a status type is typed as a charger's", async () => {
  const data = await new LocalJsonClient("box.invalid", { transport }).query(["amp"]);
  expectTypeOf(data.amp).toEqualTypeOf<number>();
  expect(data.amp).toBe(16);
});
