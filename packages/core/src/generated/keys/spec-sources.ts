// GENERATED from spec/sources.yaml by `npm run generate`. Do not edit.

/** What the registry's facts come from: id of a source → its title, and its address where it has a public one. */
export const specSources: Readonly<Record<string, { readonly title: string; readonly url?: string }>> = {
  "vendor-59.4": {
    title: "Key list of firmware 59.4",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/b4d7f85/API_KEYS_FIRMWARE/apikeys_Firmware_59.4_sorted.md",
  },
  "vendor-60.2": {
    title: "Key list of firmware 60.2",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/b4d7f85/API_KEYS_FIRMWARE/apikeys_Firmware_60.2_sortet.md",
  },
  "vendor-60.3": {
    title: "Key list of firmware 60.3, with the key set of CORE and PRO",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/b4d7f85/API_KEYS_FIRMWARE/apikeys_Firmware_60.3_sortet.md",
  },
  "vendor-60.4": {
    title: "Key list of firmware 60.4, with the key set of CORE and PRO",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/b4d7f85/API_KEYS_FIRMWARE/apikeys_Firmware_60.4_sorted.md",
  },
  "vendor-v5": {
    title: "Key list exported from a V5 build, on the branch export_api_docs_from_firmware",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/d47ceee/apikeys-en.md",
  },
  "vendor-2024": {
    title: "Key list exported in July 2024 without types, about firmware 56, deleted since",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/f963620/apikeys_firmware_sorted-en.md",
  },
  "vendor-en": {
    title: "Key page kept by hand, English, all firmware mixed",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/b4d7f85/API_KEYS_FIRMWARE/apikeys-en.md",
  },
  "vendor-de": {
    title: "Key page kept by hand, German, all firmware mixed",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/b4d7f85/API_KEYS_FIRMWARE/apikeys-de.md",
  },
  "vendor-en-2022": {
    title: "Key page, English, as rewritten in April 2022",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/dc4af74/apikeys-en.md",
  },
  "vendor-en-2021": {
    title: "Key page, English, first full version",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/1556217/apikeys-en.md",
  },
  "vendor-readme-2021": {
    title: "Key table in the first public README",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/19d48e2/README.md",
  },
  "vendor-ocpp": {
    title: "Page on OCPP",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/HEAD/ocpp-en.md",
  },
  "vendor-mqtt": {
    title: "Page on MQTT",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/HEAD/mqtt-en.md",
  },
  "vendor-modbus": {
    title: "Page on Modbus TCP",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/HEAD/modbus-en.md",
  },
  "vendor-http": {
    title: "Page on the local HTTP API",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/HEAD/http-en.md",
  },
  "vendor-cloud": {
    title: "Page on the cloud API",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/HEAD/cloudapi-en.md",
  },
  "changelog-60.4": {
    title: "Release notes of 60.4 for Gemini, with those for PRO beside them",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/HEAD/Changelogs_Gemini/Changelog_DE_EN_60.4.md",
  },
  "changelog-60.5": {
    title: "Release notes of 60.5 for Gemini, with those for PRO beside them",
    url: "https://github.com/goecharger/go-eCharger-API-v2/blob/HEAD/Changelogs_Gemini/Changelog_DE_EN_60.5.md",
  },
  "vendor-controller-en": {
    title: "Key page of the controller, English, without types",
    url: "https://github.com/goecharger/go-eController-API/blob/094d08d/apikeys-en.md",
  },
  "vendor-controller-de": {
    title: "Key page of the controller, German, still empty",
    url: "https://github.com/goecharger/go-eController-API/blob/HEAD/apikeys-de.md",
  },
  "vendor-controller-modbus": {
    title: "Page on Modbus TCP of the controller",
    url: "https://github.com/goecharger/go-eController-API/blob/HEAD/modbus-en.md",
  },
  "vendor-controller-http": {
    title: "Page on the local HTTP API of the controller",
    url: "https://github.com/goecharger/go-eController-API/blob/HEAD/http-en.md",
  },
  "vendor-controller-cloud": {
    title: "Page on the cloud API of the controller",
    url: "https://github.com/goecharger/go-eController-API/blob/HEAD/cloudapi-en.md",
  },
  "capture-v4-055.7": {
    title: "Full status of an 11 kW V4, made anonymous by its owner",
    url: "https://github.com/supermihi/goe/blob/HEAD/testdata/charger_status_all.json",
  },
  "capture-controller-1.0.6": {
    title: "Full status of a controller, made anonymous by its owner",
    url: "https://github.com/supermihi/goe/blob/HEAD/testdata/controller_status_all.json",
  },
  "goe-python": { title: "Python client goe", url: "https://github.com/supermihi/goe/tree/HEAD/goe/" },
  "wattpilot-yaml": {
    title: "Property list of the Fronius Wattpilot, a go-e charger under another brand",
    url: "https://github.com/joscha82/wattpilot/blob/HEAD/src/wattpilot/ressources/wattpilot.yaml",
  },
  marq24: {
    title: "Home Assistant integration for the local API",
    url: "https://github.com/marq24/ha-goecharger-api2/tree/HEAD/custom_components/goecharger_api2/",
  },
  syssi: {
    title: "Home Assistant integration over MQTT",
    url: "https://github.com/syssi/homeassistant-goecharger-mqtt/tree/HEAD/custom_components/goecharger_mqtt/definitions/",
  },
  bkogler: {
    title: "Python client goecharger-api-lite",
    url: "https://github.com/bkogler/goecharger-api-lite/blob/HEAD/goecharger_api_lite/goecharger_api_lite.py",
  },
  openkfw: {
    title: "Python client smartenergy.goecharger-api",
    url: "https://github.com/openkfw/smartenergy.goecharger-api/blob/HEAD/src/goechargerv2/goecharger.py",
  },
  evcc: {
    title: "evcc, charge management",
    url: "https://github.com/evcc-io/evcc/blob/HEAD/charger/go-e.go",
  },
  "api-v2-1": {
    title: "Filter syntax changed with 051.4",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/1",
  },
  "api-v2-58": {
    title: "Which firmware brought the phase switch mode",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/58",
  },
  "api-v2-68": {
    title: "Session energy resets, energy limit stays set",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/68",
  },
  "api-v2-117": {
    title: "What unplugging resets",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/117",
  },
  "api-v2-120": {
    title: "Car state stays complete after unplugging",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/120",
  },
  "api-v2-132": {
    title: "Temperature list of odd length, a trace of firmware 055.0",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/132",
  },
  "api-v2-153": {
    title: "Error sentences of writes that the firmware refuses",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/153",
  },
  "api-v2-163": {
    title: "Scale of the power registers",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/163",
  },
  "api-v2-165": {
    title: "Status numbers that no list had",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/165",
  },
  "api-v2-177": {
    title: "Which clock the time stamps use",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/177",
  },
  "api-v2-198": {
    title: "Session energy resets in mid-session",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/198",
  },
  "api-v2-295": {
    title: "Status 39 before it was documented",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/295",
  },
  "api-v2-305": {
    title: "Card lists gone and back in 60.x",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/305",
  },
  "api-v2-306": {
    title: "Writes that are acknowledged and not applied on 60.3",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/306",
  },
  "api-v2-312": {
    title: "Status 400 with a full answer on CORE and PRO",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/312",
  },
  "api-v2-322": {
    title: "Phase switching on 60.4",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/322",
  },
  "api-v2-346": {
    title: "Phase switching on 60.x",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/346",
  },
  "controller-7": {
    title: "Feeding external category power",
    url: "https://github.com/goecharger/go-eController-API/issues/7",
  },
  "controller-14": {
    title: "Battery power through the controller",
    url: "https://github.com/goecharger/go-eController-API/issues/14",
  },
  "evcc-2222": {
    title: "Fractional energy where an integer was expected",
    url: "https://github.com/evcc-io/evcc/issues/2222",
  },
  "evcc-10452": { title: "Session energy stands still", url: "https://github.com/evcc-io/evcc/issues/10452" },
  "evcc-13726": { title: "Session energy resets", url: "https://github.com/evcc-io/evcc/issues/13726" },
  "marq24-162": {
    title: "The largest current to ask for follows the installation limit",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/162",
  },
  "evcc-15952": {
    title: "What a refused write looks like",
    url: "https://github.com/evcc-io/evcc/issues/15952",
  },
  "evcc-32510": {
    title: "A CORE reports a waiting car with no car there",
    url: "https://github.com/evcc-io/evcc/issues/32510",
  },
  "marq24-66": {
    title: "Status 400 from CORE and PRO",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/66",
  },
  "marq24-75": {
    title: "Firmware numbers with three parts",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/75",
  },
  "marq24-152": {
    title: "Temperature list on CORE and PRO",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/152",
  },
  "marq24-160": {
    title: "What a CORE answers",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/160",
  },
  "syssi-80": {
    title: "Where the serial number stands in the MQTT topic",
    url: "https://github.com/syssi/homeassistant-goecharger-mqtt/issues/80",
  },
  "syssi-190": {
    title: "When the session energy returns to zero",
    url: "https://github.com/syssi/homeassistant-goecharger-mqtt/issues/190",
  },
  "openhab-12719": {
    title: "Fractional energy breaks integer clients",
    url: "https://github.com/openhab/openhab-addons/issues/12719",
  },
  "evcharger-app": {
    title: "App by a developer of the vendor's firmware",
    url: "https://github.com/0xFEEDC0DE64/evcharger-app",
  },
  voltpilot: {
    title: "Energy manager, notes on a V4 with 59.4 under OCPP",
    url: "https://github.com/Rayleigh3105/voltpilot-ems/blob/HEAD/edge-light/docs/mango.md",
  },
  "api-v2-217": {
    title: "Charging profiles are dropped when the OCPP connection breaks",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/217",
  },
  "api-v2-274": {
    title: "What the last OCPP error looks like",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/274",
  },
  "api-v2-289": {
    title: "Restart when the OCPP backend goes away",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/289",
  },
  "marq24-143": {
    title: "OCPP and local control exclude each other",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/143",
  },
  "api-v2-57": {
    title: "Order of the six phase flags",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/57",
  },
  "api-v2-60": {
    title: "Car state stays charging after force off",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/60",
  },
  "api-v2-81": {
    title: "Card numbers refused when a transaction is started",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/81",
  },
  "api-v2-88": {
    title: "Force state without effect since 054",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/88",
  },
  "api-v2-114": {
    title: "Power factor zero while the ground check is off",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/114",
  },
  "api-v2-116": {
    title: "Card numbers for transactions come with a beta",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/116",
  },
  "api-v2-124": {
    title: "Transaction stored one too low",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/124",
  },
  "api-v2-143": {
    title: "Negative power when charging starts",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/143",
  },
  "api-v2-161": {
    title: "Temperature list with one wrong element",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/161",
  },
  "api-v2-175": {
    title: "Negative power in the first seconds",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/175",
  },
  "api-v2-188": {
    title: "What the list of current limits is",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/188",
  },
  "api-v2-194": {
    title: "Status during phase switching missing on 055.8",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/194",
  },
  "api-v2-321": {
    title: "Electrical readings all zero on 60.4",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/321",
  },
  "marq24-2": {
    title: "Keys that a charger of 2024 does not send",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/2",
  },
  "marq24-50": {
    title: "Phase wish mode outside surplus charging",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/50",
  },
  "marq24-112": {
    title: "Total energy that goes down a little",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/112",
  },
  "marq24-142": {
    title: "Adapter flag on a box of 22 kW without adapter",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/142",
  },
  "marq24-157": {
    title: "Adapter flag and current limits of a V4 with 60.6",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/157",
  },
  "syssi-17": {
    title: "Phase flags of a box on one phase",
    url: "https://github.com/syssi/homeassistant-goecharger-mqtt/issues/17",
  },
  "syssi-109": {
    title: "Session energy that goes down a little",
    url: "https://github.com/syssi/homeassistant-goecharger-mqtt/issues/109",
  },
  "syssi-192": {
    title: "Session energy below zero",
    url: "https://github.com/syssi/homeassistant-goecharger-mqtt/issues/192",
  },
  "syssi-199": {
    title: "Temperatures that are no numbers",
    url: "https://github.com/syssi/homeassistant-goecharger-mqtt/pull/199",
  },
  "openhab-19128": {
    title: "What the logic modes are called in the app",
    url: "https://github.com/openhab/openhab-addons/issues/19128",
  },
  "api-v2-191": {
    title: "Lights cannot be set one by one",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/191",
  },
  "evcc-11680": {
    title: "The button of the charger as a trigger for other programs",
    url: "https://github.com/evcc-io/evcc/issues/11680",
  },
  "controller-12": {
    title: "External category power over MQTT",
    url: "https://github.com/goecharger/go-eController-API/issues/12",
  },
  "opendtu-2330": {
    title: "Feeding solar power to the controller, and its category names",
    url: "https://github.com/tbnobody/OpenDTU/pull/2330",
  },
  "api-v2-103": {
    title: "Unit of the energy of a card",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/103",
  },
  "api-v2-152": {
    title: "What the tariff number does, and prices that fail to load",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/152",
  },
  "api-v2-200": {
    title: "Price that lacks tax and surcharge",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/200",
  },
  "api-v2-288": {
    title: "Card list taken out with 60.0",
    url: "https://github.com/goecharger/go-eCharger-API-v2/pull/288",
  },
  "api-v2-314": {
    title: "Energy of the cards on a PRO with 60.3",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/314",
  },
  "api-v1-95": {
    title: "Simulated unplugging fails with load balancing",
    url: "https://github.com/goecharger/go-eCharger-API-v1/issues/95",
  },
  "marq24-44": {
    title: "Charge pause takes effect only after a restart",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/44",
  },
  "marq24-74": {
    title: "Clients that broke without the card list",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/74",
  },
  "syssi-164": {
    title: "Stuck in the minimum pause",
    url: "https://github.com/syssi/homeassistant-goecharger-mqtt/issues/164",
  },
  "evcc-3221": {
    title: "Firmware 053.1 brings permanently simulated unplugging",
    url: "https://github.com/evcc-io/evcc/issues/3221",
  },
  "api-v1-3": {
    title: "What the temperature limit in API v1 is",
    url: "https://github.com/goecharger/go-eCharger-API-v1/issues/3",
  },
  "api-v2-7": {
    title: "Total current of load balancing missing from the status",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/7",
  },
  "api-v2-111": {
    title: "What the time stamp in the total current of load balancing is",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/111",
  },
  "api-v2-181": {
    title: "Steering by power in place of current",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/181",
  },
  "api-v2-207": {
    title: "Surplus charging works in eco mode only",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/207",
  },
  "api-v2-208": {
    title: "Inverter data is acknowledged and nothing happens",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/208",
  },
  "api-v2-226": {
    title: "Charging goes on without surplus while pausing is not allowed",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/226",
  },
  "api-v2-227": {
    title: "Signs of the settings for surplus charging",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/227",
  },
  "api-v2-255": {
    title: "Limiting the power drawn from the grid",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/255",
  },
  "api-v2-283": {
    title: "Surplus charging drains the home battery",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/283",
  },
  "api-v2-307": {
    title: "Dynamic current of load balancing cannot be set",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/307",
  },
  "api-v2-316": {
    title: "The requested current caps surplus charging",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/316",
  },
  "api-v2-323": {
    title: "Surplus charging without surplus when zeros are fed",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/323",
  },
  "marq24-4": {
    title: "Time stamps shown as the uptime less the value",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/4",
  },
  "marq24-109": {
    title: "Dynamic current of load balancing cut to 16 A",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/109",
  },
  "marq24-154": {
    title: "A client cuts the total current of a group",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/154",
  },
  "syssi-90": {
    title: "Feeding inverter data over MQTT",
    url: "https://github.com/syssi/homeassistant-goecharger-mqtt/pull/90",
  },
  "syssi-101": {
    title: "Surplus charging, with answers of the vendor's support",
    url: "https://github.com/syssi/homeassistant-goecharger-mqtt/issues/101",
  },
  "syssi-131": {
    title: "Priority in load balancing",
    url: "https://github.com/syssi/homeassistant-goecharger-mqtt/issues/131",
  },
  "syssi-201": {
    title: "What the settings of surplus charging do",
    url: "https://github.com/syssi/homeassistant-goecharger-mqtt/issues/201",
  },
  espwifistack: {
    title: "Wi-Fi component by a developer of the vendor's firmware",
    url: "https://github.com/0xFEEDC0DE64/espwifistack/blob/HEAD/src/espwifistackenums.h",
  },
  "fronius-monitor": {
    title: "Monitor for Fronius devices, the Wattpilot among them",
    url: "https://github.com/christoh/FroniusMonitor/blob/HEAD/Fronius/Models/Charging/WattPilotWifiInfo.cs",
  },
  "api-v1-55": {
    title: "Full status of early firmware, about 050",
    url: "https://github.com/goecharger/go-eCharger-API-v1/issues/55",
  },
  "api-v1-94": {
    title: "What the key of the connected Wi-Fi holds",
    url: "https://github.com/goecharger/go-eCharger-API-v1/issues/94",
  },
  "api-v2-43": {
    title: "List of firmware versions missing in 052",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/43",
  },
  "api-v2-53": {
    title: "Which firmware brought the restart key",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/53",
  },
  "api-v2-84": {
    title: "Leading slash of the default MQTT topic",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/84",
  },
  "api-v2-109": {
    title: "No data over MQTT with a topic prefix",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/109",
  },
  "api-v2-231": {
    title: "MQTT does not connect from 56.8 on",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/231",
  },
  "api-v2-246": {
    title: "Home Assistant topics although switched off",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/246",
  },
  "api-v2-287": {
    title: "Local API after an update to 60",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/287",
  },
  "api-v2-299": {
    title: "Local API stops after a while",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/299",
  },
  "marq24-132": {
    title: "Requests that disturb a firmware update",
    url: "https://github.com/marq24/ha-goecharger-api2/issues/132",
  },
  "syssi-22": {
    title: "Topics of MQTT API v2 on early firmware",
    url: "https://github.com/syssi/homeassistant-goecharger-mqtt/issues/22",
  },
  "api-v2-107": {
    title: "Functions 3 and 4 are treated alike",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/107",
  },
  "api-v2-112": {
    title: "Storing the current does not wear out the flash",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/112",
  },
  "api-v2-128": {
    title: "Modbus registers for the energy of each card",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/128",
  },
  "api-v2-221": {
    title: "A Modbus register reads differently together with its neighbour",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/221",
  },
  "api-v2-229": {
    title: "Car state 0 over Modbus after an update",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/229",
  },
  "api-v2-254": {
    title: "Modbus registers that cannot be written on 57.1",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/254",
  },
  "api-v2-265": {
    title: "Unit of the Modbus registers for the energy of each card",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/265",
  },
  "api-v2-270": {
    title: "The volatile current cannot be written over Modbus on 57.1",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/270",
  },
  "api-v2-286": {
    title: "Modbus registers that a beta of firmware 60 refuses",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/286",
  },
  "api-v2-310": {
    title: "The volatile current is stored too",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/310",
  },
  "api-v1-79": {
    title: "The volatile current is stored too, with the answer of the support",
    url: "https://github.com/goecharger/go-eCharger-API-v1/issues/79",
  },
  "api-v2-61": {
    title: "Energy and time of the planned charge, set from Home Assistant",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/61",
  },
  "api-v2-136": {
    title: "What to write where API v1 had the permission to charge",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/136",
  },
  "api-v2-205": {
    title: "Smallest current set anew for each of two cars",
    url: "https://github.com/goecharger/go-eCharger-API-v2/issues/205",
  },
  "openhab-17369": {
    title: "Price limit as a channel, tried by an owner",
    url: "https://github.com/openhab/openhab-addons/issues/17369",
  },
};
