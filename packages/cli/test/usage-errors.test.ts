import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chargerComponents, listed } from "./component-names.js";
import { goe } from "./goe.js";

const ways = "Give exactly one of --host HOST, --cloud SERIAL, --device NAME, --all and --mock.";
const noCommand = 'No command was given. "goe --help" lists the commands and shows examples.';
const noToken =
  "There is no --token option: other users of the machine could read it. " +
  "Set the environment variable GOE_CLOUD_TOKEN, or give --token-file PATH.";
const components = `The components of a charger are ${listed(chargerComponents)}; "all" shows every one.`;

describe("a wrong command line ends with 2 and says what to do", () => {
  it.each<[commandLine: string, message: string]>([
    ["--mock", noCommand],
    ["chargr --mock meta", 'There is no command "chargr". Did you mean charger?'],
    ["cotroller --mock meta", 'There is no command "cotroller". Did you mean controller?'],
    ["jsn", 'There is no command "jsn". Did you mean json?'],
    ["frobnicate", 'There is no command "frobnicate". "goe --help" lists the commands.'],
    ["constructor", 'There is no command "constructor". "goe --help" lists the commands.'],
    ["charger meta", `No device was named. ${ways}`],
    ["json", `No device was named. ${ways}`],
    ["charger --host h --mock meta", `--host and --mock exclude each other. ${ways}`],
    [
      "charger --host h --cloud 123456 --mock meta",
      `--host and --cloud and --mock exclude each other. ${ways}`,
    ],
    ["json --host h --age 5", "--age is for the cloud. Leave it out, or use --cloud SERIAL."],
    ["json --mock --cloud-domain d", "--cloud-domain is for the cloud. Leave it out, or use --cloud SERIAL."],
    ["json --host h --token-file f", "--token-file is for the cloud. Leave it out, or use --cloud SERIAL."],
    ["json --host", "--host needs a value. Write it behind the option, as in --host=VALUE."],
    ["json --host --json", "--host needs a value. Write it behind the option, as in --host=VALUE."],
    ["json --host a --host b", "--host was given more than once. Give it once."],
    ["json --json --json", "--json was given more than once. Give it once."],
    ["json --json=maybe", "--json takes no value. Write only --json."],
    ["json --hots h", "There is no option --hots. Did you mean --host?"],
    ["--hots h json", "There is no option --hots. Did you mean --host?"],
    ["json --cloud-domian d", "There is no option --cloud-domian. Did you mean --cloud-domain or --cloud?"],
    ["json --frobnicate", 'There is no option --frobnicate. "goe --help" lists the options.'],
    ["json --no-json", "There is no option --no-json. Did you mean --json?"],
    ["json -x", 'There is no option -x. "goe --help" lists the options.'],
    ["json --token s3cret", noToken],
    ["--token s3cret json --cloud 123456", noToken],
    ["json --token=s3cret", noToken],
    [
      "json --mock --timeout 0",
      '--timeout "0" is not a time. Give seconds above 0 and up to 2147483, such as 5 or 0.5.',
    ],
    [
      "json --mock --timeout -1",
      '--timeout "-1" is not a time. Give seconds above 0 and up to 2147483, such as 5 or 0.5.',
    ],
    [
      "json --mock --timeout 1e3",
      '--timeout "1e3" is not a time. Give seconds above 0 and up to 2147483, such as 5 or 0.5.',
    ],
    [
      "json --mock --timeout 9999999",
      '--timeout "9999999" is not a time. Give seconds above 0 and up to 2147483, such as 5 or 0.5.',
    ],
    ["json --cloud 123456 --age young", '--age "young" is not an age. Give seconds, such as 0 or 60.'],
    [
      "json --mock amp,car",
      '"amp,car" is not an API key. Keys are letters, digits and underscores; put blanks between several: goe json amp car.',
    ],
    ["charger --mock", `No component was given. ${components}`],
    [
      "charger --mock charging_stats",
      'A charger has no component "charging_stats". Did you mean charging-status or stats?',
    ],
    ["charger --mock -- --help", `A charger has no component "--help". ${components}`],
    [
      "json --cloud 123456",
      "The cloud asks for a token and none was given. Set the environment variable GOE_CLOUD_TOKEN, or give --token-file PATH.",
    ],
  ])("goe %s", async (commandLine, message) => {
    expect(await goe(commandLine)).toEqual({ exitCode: 2, stdout: "", stderr: `goe: ${message}\n` });
  });

  it.each<[argv: readonly string[], topic: RegExp]>([
    [["json", "--host", ""], /address/],
    [["json", "--host="], /address/],
    [["json", "--host", "https://user:pw@h/path"], /address/],
    [["charger", "meta", "--host", "a b"], /address/],
    [["json", "--cloud", "12ab"], /serial number/],
    [["json", "--cloud", "123456", "--cloud-domain", "http://example.org"], /https:/],
  ])("passes on what the library says about %j", async (argv, topic) => {
    const { exitCode, stdout, stderr } = await goe(argv, { env: { GOE_CLOUD_TOKEN: "s3cret" } });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/^goe: .+\n$/);
    expect(stderr).toMatch(topic);
    expect(stderr).not.toMatch(/s3cret|pw@|\n./);
  });
});

it("any row of words is read or refused, never a fault of goe", async () => {
  const word = fc.oneof(
    fc.constantFrom(
      "--",
      "-",
      "-H",
      "-h=",
      "--host",
      "--host=",
      "--json",
      "--json=1",
      "-Hd",
      "-H=x",
      "--no-json",
    ),
    fc.string(),
    fc.string().map((text) => `--${text}`),
    fc.string().map((text) => `-${text}`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
      for (const argv of [words, ["completion", "bash", ...words], [...words, "completion", "bash"]]) {
        const { exitCode, stderr } = await goe(argv);
        expect([0, 2], stderr).toContain(exitCode);
      }
    }),
  );
});
