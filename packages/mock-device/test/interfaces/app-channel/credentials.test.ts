import { encodeBase64 } from "bcryptjs";
import { describe, expect, it } from "vitest";
import {
  bcryptSalt,
  DevicePassword,
  loginProof,
  signature,
  tokenHash,
} from "../../../src/interfaces/app-channel/credentials.js";
import { keyOf } from "./app-client.js";

// The algorithms are those of joscha82/wattpilot, marq24/ha-goecharger-api2 and go-e's app; the values were computed
// with Python's hashlib and bcrypt.
const tokens = {
  token1: "a".repeat(32),
  token2: "b".repeat(32),
  token3: "0123456789abcdef0123456789abcdef",
};
const pbkdf2Key = "Tozky0Uy/kWG0jMpzcUqAq4AhlTLxc3p";
const bcryptKey = "mZMNpQLDp.8ZzIbUfI7hbNUBFqWbq4W";

describe("the key of a password", () => {
  it.each([
    { hash: "pbkdf2", key: pbkdf2Key },
    { hash: "bcrypt", key: bcryptKey },
  ] as const)("is the 32 or 31 characters of $hash", async ({ hash, key }) => {
    const password = await DevicePassword.of("secret123", hash);
    expect(await password.key("123456")).toBe(key);
    expect(keyOf("secret123", "123456", hash)).toBe(key);
  });

  it("is worked out once per serial number", async () => {
    const password = await DevicePassword.of("secret123", "pbkdf2");
    const first = password.key("123456");
    expect(password.key("123456")).toBe(first);
    expect(await password.key("654321")).not.toBe(await first);
  });

  it.each([
    { serial: "123456", salt: "$2a$08$..............CA.uOD/e" },
    { serial: "0", salt: "$2a$08$......................" },
    // Letters are in no serial number; what is too long loses its beginning.
    { serial: "12345A", salt: "$2a$08$..............CA.uOD.." },
    { serial: `9${"0".repeat(16)}`, salt: "$2a$08$......................" },
  ])("has the salt $salt for serial $serial", ({ serial, salt }) => {
    expect(bcryptSalt(serial, encodeBase64)).toBe(salt);
  });
});

describe("the proof of a login", () => {
  it("hashes the first token with the key", () => {
    expect(tokenHash(tokens.token1, pbkdf2Key)).toBe(
      "778959b86fca3fdfdb1a8aabbc2b867bd488e5f18af9e09329fc78d2ed05b4e2",
    );
  });

  it.each([
    {
      hash: "pbkdf2",
      key: pbkdf2Key,
      proof: "36abf5acee0356b0b87b4c0b7cf257a724afbd87fefbdd7619a1846da9b03a12",
    },
    {
      hash: "bcrypt",
      key: bcryptKey,
      proof: "2be85ee6a514af15cd753a98dc6cfeeb9eb218edd416dffaaa6c8e9dcaceb8b9",
    },
  ])("is that of the clients for $hash", ({ key, proof }) => {
    expect(loginProof(tokens, key)).toBe(proof);
  });

  it("signs the text of a command", () => {
    expect(signature('{"type":"setValue","requestId":1,"key":"amp","value":10}', pbkdf2Key)).toBe(
      "372b9760fe948baf5f705e087c086562f1c2b08eb75e5486db6682adfaef2f55",
    );
  });
});
