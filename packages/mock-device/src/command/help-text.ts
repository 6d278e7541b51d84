import { carModels } from "../physics/car-models.js";
import { profileNames } from "../profiles/profile-choice.js";

/** The page that `goe-mock --help` shows. */
export function helpText(): string {
  return `Simulates go-e chargers and go-e Controllers, without hardware.

Usage: goe-mock [charger|controller] [options]   one device; a charger unless told otherwise
       goe-mock fleet N [options]                many devices in one process
       goe-mock run NAME|FILE [options]          a scenario: as fast as possible, or as --speed says
       goe-mock profiles | faults | scenarios    lists: devices, ways to fail, stories

The device
  --profile NAME        model and firmware; the first is the default
                          charger: ${profileNames("charger").join(", ")}
                          controller: ${profileNames("controller").join(", ")}
  --from FILE           start from a saved /api/status or goe dump, without what is private in it
  --set KEY=JSON        put a value in place, such as --set amp=10; may be repeated
  --car MODEL[:SHARE]   plug a car in: ${Object.keys(carModels).join(", ")};
                        SHARE of its battery is full, 0 to 1 (default 0.5)
  --fault NAME[:COUNT]  switch a fault on, for COUNT requests; may be repeated
  --seed N              seed of the noise of its readings (default 1)
  --no-noise            readings without noise

How it is reached
  --port N              TCP port; 0, the default, picks a free one
  --host ADDRESS        address to listen on (default 127.0.0.1)
  --api-off             start with the HTTP API switched off: its paths answer 404
  --legacy              answer the old HTTP API v1 too
  --mqtt                MQTT, with a broker of its own; --mqtt-port N sets its port
  --mqtt-broker URL     MQTT, on a broker of yours: mqtt://user:password@host:1883
  --modbus              Modbus TCP; --modbus-port N sets its port
  --app                 the WebSocket of the app; --app-password TEXT sets the password (default goe-mock)
                        --app-hash pbkdf2|bcrypt and --app-binary (MessagePack) as other firmware has them
  --cloud               go-e's cloud API; --cloud-port N sets its port
  --mdns                announce it over mDNS on this machine
  --no-page             leave out the control page at /_mock/

A scenario
  --speed N             run on a device that clients can reach, at N times real time

A fleet
  --port-each           a port for each device; otherwise one port, and host or path name the device
  --first-serial N      serial number of the first device (default 100001)

  --json                print where it is to be found as JSON
  --help, -h            show this text
  --version             show the version

Exit codes: 0 stopped, text shown or scenario as expected; 1 scenario not as expected or not ended;
2 wrong arguments or scenario file; 3 port in use, address not available or package missing.
`;
}
