// Made of the files in page/ by `npx vitest run packages/mock-device/test/control/page -u`. Change those.

/** A file that the control page is made of. */
export interface PageFile {
  /** Value of the header `Content-Type`. */
  readonly type: string;
  readonly text: string;
}

/** The files of the control page, by their path behind `/_mock`. */
export const pageFiles: Readonly<Record<string, PageFile>> = {
  "/": {
    type: "text/html; charset=utf-8",
    text: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>go-e simulator</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="style.css">
<script type="module" src="app.js"></script>
</head>
<body>
<header>
<div>
<h1 id="title">go-e simulator</h1>
<p id="device">Connecting…</p>
</div>
<dl class="clock">
<div><dt>Device time</dt><dd id="clock">–</dd></div>
<div><dt>Up for</dt><dd id="uptime">–</dd></div>
</dl>
<p id="link" role="status" data-link="waiting">Connecting</p>
</header>
<noscript><p class="card">This page needs JavaScript.</p></noscript>
<main id="main" hidden>
<section class="card wide-5" aria-labelledby="status-title">
<h2 id="status-title">Status</h2>
<div class="hero">
<div aria-live="polite" aria-atomic="true">
<p id="headline"><span id="lamp" data-lamp="off"></span><span id="headline-text"></span></p>
<p id="reason"></p>
</div>
<p id="power"></p>
</div>
<div class="charger stack">
<div id="battery" class="battery">
<span id="battery-text"></span>
<progress id="battery-bar" aria-labelledby="battery-text"></progress>
</div>
<ol id="phases" class="bars" aria-label="Phases"></ol>
<dl id="facts" class="facts"></dl>
</div>
<ol id="categories" class="bars categories controller" aria-label="Categories"></ol>
</section>
<section class="card wide-7" aria-labelledby="plot-title">
<h2 id="plot-title">Power in kW, last 30 minutes</h2>
<ul id="legend" class="legend"></ul>
<div id="plot" class="plot"></div>
</section>
<section class="card wide-4 charger" aria-labelledby="car-title">
<h2 id="car-title">Car</h2>
<fieldset id="car" class="choice"><legend>Model</legend></fieldset>
<label class="slider" for="soc"><span>Battery when plugged in</span></label>
<input id="soc" type="range" min="0" max="100" step="1" value="50" data-unit="%">
<div class="row">
<button id="plug" type="button" class="primary">Plug in</button>
<button id="unplug" type="button">Unplug</button>
</div>
<fieldset id="acs" class="choice"><legend>Access <code>acs</code></legend></fieldset>
<div class="row">
<label class="whole" for="card">Card to hold to the charger</label>
<select id="card" class="grow"></select>
<button id="tap" type="button">Tap card</button>
</div>
<p id="transaction" class="hint"></p>
</section>
<section class="card wide-4 charger" aria-labelledby="settings-title">
<h2 id="settings-title">Settings</h2>
<label class="slider" for="amp"><span>Requested current <code>amp</code></span></label>
<input id="amp" type="range" min="6" max="32" step="1" data-unit="A">
<fieldset id="frc" class="choice"><legend>Force state <code>frc</code></legend></fieldset>
<fieldset id="lmo" class="choice"><legend>Charging logic <code>lmo</code></legend></fieldset>
<fieldset id="psm" class="choice"><legend>Phases <code>psm</code></legend></fieldset>
</section>
<section class="card wide-4" aria-labelledby="house-title">
<h2 id="house-title">House and surroundings</h2>
<label class="slider" for="pvW"><span>Solar power</span></label>
<input id="pvW" type="range" min="0" max="20000" step="100" data-unit="W">
<label class="slider" for="loadW"><span>House load</span></label>
<input id="loadW" type="range" min="0" max="10000" step="100" data-unit="W">
<label class="slider" for="batteryW"><span>Home battery gives</span></label>
<input id="batteryW" type="range" min="-10000" max="10000" step="100" data-unit="W">
<p class="hint">Grid: <strong id="grid"></strong></p>
<div class="charger stack">
<label class="switch"><input id="feedsChargers" type="checkbox"><span>Tell the charger the surplus <code>ids</code></span></label>
<label class="slider" for="ambientCelsius"><span>Temperature around the charger</span></label>
<input id="ambientCelsius" type="range" min="-20" max="80" step="1" data-unit="°C">
</div>
</section>
<section class="card wide-4" aria-labelledby="device-title">
<h2 id="device-title">Time and device</h2>
<div class="row">
<button type="button" data-advance="60000">Jump 1 min</button>
<button type="button" data-advance="3600000">Jump 1 h</button>
<button id="reboot" type="button">Restart device</button>
</div>
<h3 id="interfaces-title">Interfaces</h3>
<dl id="interfaces" class="interfaces" aria-labelledby="interfaces-title"></dl>
</section>
<section class="card wide-8" aria-labelledby="requests-title">
<div class="head">
<h2 id="requests-title">Requests</h2>
<p id="count" class="hint"></p>
<label class="switch"><input id="only-unexpected" type="checkbox"><span>Only unexpected</span></label>
</div>
<section class="scroll" tabindex="0" aria-labelledby="requests-title">
<ol id="requests" class="requests"></ol>
<p id="no-requests" class="empty">No request yet. Point a client at this device.</p>
</section>
</section>
<section class="card wide-12" aria-labelledby="faults-title">
<div class="head">
<h2 id="faults-title">Faults</h2>
<label for="lasting">Switched on, a fault lasts</label>
<select id="lasting">
<option value="{}">until it is switched off</option>
<option value='{"count":1}'>for one request or write</option>
<option value='{"forMs":60000}'>for one minute</option>
</select>
<button id="clear-faults" type="button">Switch all off</button>
</div>
<ul id="faults" class="faults"></ul>
</section>
<details id="values" class="card wide-12">
<summary><h2>All values</h2></summary>
<div class="row">
<label for="filter">Show keys with</label>
<input id="filter" type="search" autocomplete="off" spellcheck="false">
</div>
<form id="write" class="row">
<label for="key">Write key</label>
<input id="key" required autocomplete="off" spellcheck="false" size="8">
<label for="value">as JSON</label>
<input id="value" required autocomplete="off" spellcheck="false" class="grow">
<button type="submit">Write as a client</button>
</form>
<dl id="value-list" class="values"></dl>
</details>
</main>
<div id="notice" role="alert"></div>
</body>
</html>
`,
  },
  "/style.css": {
    type: "text/css; charset=utf-8",
    text: `:root {
color-scheme: light dark;
--page: #f2f4f5;
--card: #ffffff;
--line: #dde3e6;
--edge: #7d8a92;
--ink: #152026;
--soft: #52616a;
--fill: #e9eef0;
--accent: #0a6e5c;
--on-accent: #ffffff;
--tint: #d7ece6;
--sun: #a85b00;
--grid: #4a5bc4;
--alarm: #b3261e;
--alarm-tint: #fbe9e7;
--wait: #8a6100;
}
@media (prefers-color-scheme: dark) {
:root {
--page: #0e1417;
--card: #161e22;
--line: #29343a;
--edge: #788892;
--ink: #e5ebee;
--soft: #a0afb8;
--fill: #222c32;
--accent: #4ecfae;
--on-accent: #05261d;
--tint: #14382f;
--sun: #f2b24c;
--grid: #98a8ff;
--alarm: #ff9d92;
--alarm-tint: #3d1d1a;
--wait: #f2c75c;
}
}
* {
box-sizing: border-box;
}
[hidden] {
display: none !important;
}
body {
margin: 0 auto;
max-width: 90rem;
padding: 1rem;
background: var(--page);
color: var(--ink);
font: 0.9375rem / 1.45 system-ui, sans-serif;
font-variant-numeric: tabular-nums;
}
h1,
h2,
h3,
p,
dl,
dd,
ol,
ul,
fieldset {
margin: 0;
padding: 0;
border: 0;
list-style: none;
}
h1 {
font-size: 1.25rem;
line-height: 1.3;
}
h2 {
font-size: 1rem;
}
summary h2 {
display: inline;
}
h3,
legend {
padding: 0;
font-size: inherit;
font-weight: 600;
}
a {
color: inherit;
}
dt,
.hint,
.empty,
#device,
.faults p {
color: var(--soft);
font-size: 0.8125rem;
}
:focus-visible {
outline: 3px solid var(--grid);
outline-offset: 2px;
}
header,
.head,
.row {
display: flex;
flex-wrap: wrap;
align-items: center;
gap: 0.5rem 0.75rem;
}
header {
gap: 0.75rem 2rem;
padding: 0 0.25rem 1rem;
}
header > :first-child,
.head h2,
.grow {
flex: 1 1 auto;
}
.whole {
flex-basis: 100%;
}
.clock {
display: flex;
gap: 2rem;
}
main {
display: grid;
gap: 1rem;
}
.card {
display: flex;
flex-direction: column;
gap: 0.875rem;
min-width: 0;
padding: 1.125rem 1.25rem 1.25rem;
border: 1px solid var(--line);
border-radius: 0.75rem;
background: var(--card);
}
@media (min-width: 44rem) {
main {
grid-template-columns: repeat(12, minmax(0, 1fr));
}
.card {
grid-column: span 12;
}
.wide-4 {
grid-column: span 6;
}
}
@media (min-width: 68rem) {
body {
padding: 1.5rem;
}
.wide-4 {
grid-column: span 4;
}
.wide-5 {
grid-column: span 5;
}
.wide-7 {
grid-column: span 7;
}
.wide-8 {
grid-column: span 8;
}
[data-kind=controller] .wide-4 {
grid-column: span 6;
}
[data-kind=controller] .wide-8 {
grid-column: span 12;
}
}
#link {
display: flex;
align-items: center;
gap: 0.5rem;
padding: 0.25rem 0.75rem;
border-radius: 1rem;
background: var(--fill);
font-size: 0.8125rem;
}
#link::before,
#lamp {
flex: none;
width: 0.625rem;
height: 0.625rem;
border-radius: 50%;
background: var(--edge);
content: "";
}
#link[data-link=live]::before,
#lamp[data-lamp=charging] {
background: var(--accent);
}
#link[data-link=waiting]::before,
#lamp[data-lamp=waitCar] {
background: var(--wait);
}
#lamp[data-lamp=complete] {
background: var(--grid);
}
#lamp[data-lamp=error] {
background: var(--alarm);
}
@keyframes breathe {
50% {
opacity: 0.35;
}
}
@media (prefers-reduced-motion: no-preference) {
#lamp[data-lamp=charging] {
animation: breathe 2s ease-in-out infinite;
}
}
#notice:not(:empty) {
position: fixed;
inset: auto 1rem 1rem;
display: flex;
align-items: center;
justify-content: space-between;
gap: 1rem;
max-width: 40rem;
margin: auto;
padding: 0.75rem 1rem;
border: 1px solid var(--alarm);
border-radius: 0.75rem;
background: var(--alarm-tint);
}
.hero {
display: flex;
flex-wrap: wrap;
align-items: flex-start;
justify-content: space-between;
gap: 0.5rem 1.5rem;
}
.hero > div {
flex: 1 1 14rem;
}
#headline {
display: flex;
align-items: center;
gap: 0.625rem;
font-size: 1.75rem;
font-weight: 650;
line-height: 1.2;
}
#reason {
margin-top: 0.25rem;
color: var(--soft);
}
#power {
font-size: 2.5rem;
font-weight: 650;
line-height: 1;
letter-spacing: -0.02em;
}
#status-title {
position: absolute;
clip-path: inset(50%);
}
.stack {
display: grid;
gap: 0.875rem;
}
.battery {
display: grid;
gap: 0.375rem;
font-size: 0.8125rem;
}
progress {
width: 100%;
height: 0.5rem;
border: 0;
border-radius: 0.25rem;
overflow: hidden;
appearance: none;
background: var(--fill);
}
progress::-webkit-progress-bar {
background: var(--fill);
}
progress::-webkit-progress-value {
background: var(--accent);
}
progress::-moz-progress-bar {
background: var(--accent);
}
.bars li {
display: grid;
grid-template-columns: 2rem minmax(1rem, 1fr) 3.75rem 4rem 4.75rem;
align-items: center;
gap: 0.75rem;
padding: 0.3125rem 0;
}
.categories li {
grid-template-columns: 5rem minmax(1rem, 1fr) 5rem 7rem 7.5rem;
}
.bars span {
text-align: right;
white-space: nowrap;
}
.bars i {
height: 0.5rem;
border-radius: 0.25rem;
background: linear-gradient(var(--accent) 0 0) 0 / var(--share) 100% no-repeat var(--fill);
}
.bars [data-kind=out] i {
background-image: linear-gradient(var(--grid) 0 0);
}
.bars [data-kind=off] {
color: var(--soft);
}
.facts {
display: grid;
grid-template-columns: repeat(3, 1fr);
gap: 0.75rem;
padding-top: 0.875rem;
border-top: 1px solid var(--line);
}
.plot {
position: relative;
flex: 1;
min-height: 15rem;
}
.plot svg {
position: absolute;
}
.plot text {
fill: var(--soft);
font-size: 12px;
}
.plot .end {
text-anchor: end;
}
.plot .middle {
text-anchor: middle;
}
.plot path {
fill: none;
stroke: var(--line);
}
.plot .zero {
stroke: var(--edge);
}
.plot .line {
stroke: var(--accent);
stroke-width: 2;
stroke-linejoin: round;
}
.plot .area {
fill: var(--tint);
stroke: none;
}
.plot .line.pvW {
stroke: var(--sun);
}
.plot .line.gridW {
stroke: var(--grid);
stroke-dasharray: 5 3;
}
.legend {
display: flex;
flex-wrap: wrap;
gap: 0.25rem 1.5rem;
}
.legend li::before {
display: inline-block;
width: 1.25rem;
margin-right: 0.5rem;
border-top: 3px solid var(--accent);
vertical-align: middle;
content: "";
}
.legend .pvW::before {
border-color: var(--sun);
}
.legend .gridW::before {
border-color: var(--grid);
border-top-style: dashed;
}
button,
select,
input:not([type=range], [type=radio], [type=checkbox]) {
min-height: 2.5rem;
padding: 0 0.875rem;
border: 1px solid var(--edge);
border-radius: 0.5rem;
background: var(--card);
color: inherit;
font: inherit;
}
input:not([type=range], [type=radio], [type=checkbox]) {
min-width: 0;
padding: 0 0.625rem;
}
button {
cursor: pointer;
}
button:hover,
.segments label:hover {
background: var(--fill);
}
button.primary {
border-color: var(--accent);
background: var(--accent);
color: var(--on-accent);
font-weight: 600;
}
button[aria-disabled=true] {
border-color: var(--line);
color: var(--soft);
cursor: default;
}
.slider {
display: flex;
justify-content: space-between;
gap: 1rem;
font-weight: 600;
}
.slider + input {
margin-top: -0.75rem;
}
.slider output {
font-weight: 400;
white-space: nowrap;
}
input[type=range] {
width: 100%;
height: 1.5rem;
margin: 0;
appearance: none;
background: none;
cursor: pointer;
}
input[type=range]::-webkit-slider-runnable-track {
height: 0.375rem;
border-radius: 0.1875rem;
background:
linear-gradient(
to right,
var(--line) var(--from),
var(--accent) var(--from) var(--to),
var(--line) var(--to));
}
input[type=range]::-moz-range-track {
height: 0.375rem;
border-radius: 0.1875rem;
background:
linear-gradient(
to right,
var(--line) var(--from),
var(--accent) var(--from) var(--to),
var(--line) var(--to));
}
input[type=range]::-webkit-slider-thumb {
width: 1.25rem;
height: 1.25rem;
margin-top: -0.4375rem;
border: 3px solid var(--card);
border-radius: 50%;
appearance: none;
background: var(--accent);
box-shadow: 0 0 0 1px var(--accent);
}
input[type=range]::-moz-range-thumb {
width: 0.875rem;
height: 0.875rem;
border: 3px solid var(--card);
border-radius: 50%;
background: var(--accent);
box-shadow: 0 0 0 1px var(--accent);
}
.choice legend {
margin-bottom: 0.375rem;
}
.choice .hint {
margin-top: 0.375rem;
}
.segments {
display: flex;
border: 1px solid var(--edge);
border-radius: 0.5rem;
}
.segments label {
position: relative;
flex: 1 1 0;
border-radius: 0.4375rem;
cursor: pointer;
}
.segments input {
position: absolute;
inset: 0;
width: 100%;
height: 100%;
margin: 0;
border-radius: 0.4375rem;
appearance: none;
cursor: pointer;
}
.segments span {
display: block;
padding: 0.5rem 0.25rem;
border-radius: 0.4375rem;
font-size: 0.875rem;
text-align: center;
}
.segments input:checked + span {
background: var(--accent);
color: var(--on-accent);
font-weight: 600;
}
.switch {
display: flex;
align-items: center;
gap: 0.625rem;
cursor: pointer;
}
.switch input {
flex: none;
width: 2.25rem;
height: 1.25rem;
margin: 0;
border: 1px solid var(--edge);
border-radius: 0.625rem;
appearance: none;
background:
radial-gradient(
circle,
var(--edge) 0.375rem,
transparent 0.40625rem) -0.5rem 50% / 100% 100% no-repeat;
cursor: pointer;
}
.switch input:checked {
border-color: var(--accent);
background:
radial-gradient(
circle,
var(--on-accent) 0.375rem,
transparent 0.40625rem) 0.5rem 50% / 100% 100% no-repeat var(--accent);
}
.scroll {
max-height: 22rem;
margin: 0 -0.5rem;
padding: 0 0.5rem;
overflow-y: auto;
}
.requests li {
display: grid;
grid-template-columns: 5rem 6rem minmax(0, 1fr) auto;
gap: 0.125rem 0.75rem;
padding: 0.4375rem 0.5rem;
border-top: 1px solid var(--line);
overflow-wrap: anywhere;
}
.requests li:first-child {
border-top: 0;
}
.requests time,
.requests .via,
.requests .names {
color: var(--soft);
}
.requests p {
grid-column: 3 / -1;
font-size: 0.8125rem;
}
.requests .unexpected {
background: var(--alarm-tint);
box-shadow: inset 3px 0 var(--alarm);
}
.requests .unexpected strong {
color: var(--alarm);
}
.requests[data-only-unexpected] li:not(.unexpected) {
display: none;
}
.interfaces {
display: grid;
gap: 0.5rem;
}
.interfaces dd,
.values dd,
code {
font: 0.8125rem / 1.5 ui-monospace, monospace;
overflow-wrap: anywhere;
}
.faults {
display: grid;
grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
gap: 1.25rem 2rem;
}
.faults .switch {
font-weight: 600;
}
.faults p {
margin-left: 2.875rem;
}
.faults p:first-of-type {
color: var(--ink);
}
summary {
cursor: pointer;
}
.values {
columns: 20rem;
column-gap: 2rem;
}
.values div {
display: grid;
grid-template-columns: minmax(5rem, auto) minmax(0, 1fr);
gap: 0.5rem;
padding: 0.1875rem 0;
break-inside: avoid;
}
details.card {
display: block;
}
details > :not(summary) {
margin-top: 0.875rem;
}
@media (max-width: 44rem) {
body {
padding: 0.75rem;
}
h1 {
font-size: 1.125rem;
}
header {
gap: 0.75rem;
}
.card {
padding: 1rem;
}
.clock {
order: 1;
flex-basis: 100%;
}
.head h2 {
flex-basis: 100%;
}
.segments span {
font-size: 0.8125rem;
white-space: nowrap;
}
.requests li {
grid-template-columns: auto minmax(0, 1fr);
}
.requests .via {
text-align: right;
}
.requests code,
.requests .answer,
.requests p {
grid-column: 1 / -1;
}
.bars li {
gap: 0.5rem;
}
.categories li {
grid-template-columns: 4.5rem 1fr 1fr;
}
.categories i {
grid-column: 2 / -1;
}
}
`,
  },
  "/icon.svg": {
    type: "image/svg+xml",
    text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<title>go-e simulator</title>
<rect width="32" height="32" rx="8" fill="#0a6e5c" />
<path d="M18.5 4.5 8 18h6.5l-2 9.5L24 13.5h-7z" fill="#fff" />
</svg>
`,
  },
  "/api.js": {
    type: "text/javascript; charset=utf-8",
    text: `import { byId, element } from "./dom.js";
export async function ask(name) {
const response = await fetch(\`api/\${name}\`).catch(() => void 0);
return response?.ok ? response.json() : void 0;
}
let show = () => void 0;
export async function act(name, body = {}) {
tell("");
try {
const headers = { "Content-Type": "application/json" };
const response = await fetch(\`api/\${name}\`, { method: "POST", headers, body: JSON.stringify(body) });
const answer = await response.json();
if (response.ok) show(answer);
else tell(answer.error);
} catch {
tell("The simulator does not answer.");
}
}
function tell(text) {
const notice = byId("notice");
notice.replaceChildren();
if (text === "") return;
const close = element("button", { type: "button" }, "Close");
close.addEventListener("click", () => notice.replaceChildren());
notice.append(element("p", {}, text), close);
}
export function follow(listeners) {
show = listeners.state;
const events = new EventSource("api/events");
for (
const name of
/** @type {const} */
["state", "requests", "request"]
) {
events.addEventListener(name, ({ data }) => listeners[name](JSON.parse(data)));
}
events.addEventListener("open", () => listeners.link(true));
events.addEventListener("error", () => {
listeners.link(false);
if (events.readyState !== EventSource.CLOSED) return;
setTimeout(() => follow(listeners), 1e3);
});
}
`,
  },
  "/app.js": {
    type: "text/javascript; charset=utf-8",
    text: `import { act, ask, follow } from "./api.js";
import { radios, setting, slider, toggle } from "./controls.js";
import { byId, element, setText, showTerms } from "./dom.js";
import { startFaults } from "./faults.js";
import { showPower, startPlot } from "./plot.js";
import { showRequest, showRequests, startRequests } from "./requests.js";
import { showStatus } from "./status.js";
import { showValues, startValues } from "./values.js";
import { carName, power } from "./words.js";
function startCar({ cars, settings }) {
let model = "";
const names = Object.keys(cars);
const showModel = radios(
"car",
names.map((name) => [name, carName(name)]),
(name) => {
model = name;
}
);
model = names.at(-1) ?? "";
showModel(model);
slider("soc");
byId("plug").addEventListener("click", () => {
const stateOfCharge = byId("soc", HTMLInputElement).valueAsNumber / 100;
void act("plug", { car: model, stateOfCharge });
});
byId("unplug").addEventListener("click", () => void act("unplug"));
const card = byId("card", HTMLSelectElement);
const slots = Array.from({ length: 10 }, (_, place) => String(place + 1));
card.append(
...slots.map((slot) => element("option", { value: slot }, \`Card \${slot}\`)),
element("option", { value: "unknown" }, "An unknown card")
);
byId("tap").addEventListener("click", () => {
void act("tap", { card: card.value === "unknown" ? "unknown" : Number(card.value) });
});
const showAccess = setting("acs", settings["acs"]);
return ({ car, charger }) => {
setText(byId("plug"), car === null ? "Plug in" : "Plug in another");
byId("unplug").setAttribute("aria-disabled", String(car === null));
if (charger === null) return;
showAccess(charger.access);
const { transaction } = charger;
const by = transaction ? \`by card \${transaction}\` : "without a card";
setText(byId("transaction"), transaction === null ? "Nobody has released charging." : \`Released \${by}.\`);
};
}
function startSettings({ settings, currentA }) {
const amp = byId("amp", HTMLInputElement);
if (currentA.min !== void 0) amp.min = String(currentA.min);
if (currentA.max !== void 0) amp.max = String(currentA.max);
const showCurrent = slider("amp", (value) => act("set", { amp: value }));
const showForce = setting("frc", settings["frc"]);
const showLogic = setting("lmo", settings["lmo"]);
const showPhases = setting("psm", settings["psm"]);
return ({ charger }) => {
if (charger === null) return;
showCurrent(charger.requestedCurrentA);
showForce(charger.force);
showLogic(charger.logic);
showPhases(charger.phaseMode);
};
}
function startHouse() {
const names = (
/** @type {const} */
["pvW", "loadW", "batteryW"]
);
const shows = names.map((name) => slider(name, (value) => act("house", { [name]: value })));
const showFeeds = toggle(byId("feedsChargers", HTMLInputElement), (on) => {
void act("house", { feedsChargers: on });
});
const showAmbient = slider("ambientCelsius", (value) => act("world", { ambientCelsius: value }));
return ({ house, world }) => {
for (const [place, name] of names.entries()) shows[place]?.(house[name]);
showFeeds(house.feedsChargers);
showAmbient(world?.ambientCelsius ?? null);
const way = house.gridW < 0 ? "feeding in" : "drawing";
setText(byId("grid"), \`\${way} \${power(Math.abs(house.gridW))}\`);
};
}
function startDevice() {
for (const button of document.querySelectorAll("[data-advance]")) {
const ms = Number(button.getAttribute("data-advance"));
button.addEventListener("click", () => void act("advance", { ms }));
}
byId("reboot").addEventListener("click", () => void act("reboot"));
return ({ interfaces }) => {
const entries = Object.entries(interfaces);
byId("interfaces-title").hidden = entries.length === 0;
showTerms(byId("interfaces"), entries);
};
}
function showLink(connected) {
const link = byId("link");
link.dataset["link"] = connected ? "live" : "waiting";
setText(link, connected ? "Live" : "No connection, trying again");
}
function showDevice({ kind, profile }) {
const { dataset } = document.body;
if (dataset["profile"] === profile) return;
if (dataset["profile"] !== void 0) location.reload();
dataset["profile"] = profile;
dataset["kind"] = kind;
document.title = \`\${profile} simulator\`;
byId("main").hidden = false;
const other = kind === "charger" ? ".controller" : ".charger";
for (const part of document.querySelectorAll(other)) part.setAttribute("hidden", "");
}
async function start() {
const choices = await ask("choices");
if (choices === void 0) {
showLink(false);
setTimeout(start, 1e3);
return;
}
startPlot();
startRequests();
startValues();
const shows = [
startCar(choices),
startSettings(choices),
startHouse(),
startDevice(),
startFaults(choices.faults)
];
follow({
state: (state) => {
showDevice(state.device);
showStatus(state);
for (const show of shows) show(state);
void showPower(state);
void showValues();
},
requests: showRequests,
request: showRequest,
link: showLink
});
}
void start();
`,
  },
  "/controls.js": {
    type: "text/javascript; charset=utf-8",
    text: `import { act } from "./api.js";
import { byId, element, setText } from "./dom.js";
import { number, valueName } from "./words.js";
const sendEveryMs = 150;
export function slider(id, send) {
const input = byId(id, HTMLInputElement);
const shown = element("output", { for: id, "aria-live": "off" });
document.querySelector(\`label[for="\${id}"]\`)?.append(shown);
const unit = input.dataset["unit"] ?? "";
const [min, max] = [Number(input.min), Number(input.max)];
const share = (value) => (value - min) / (max - min);
const percent = (part) => \`\${part * 100}%\`;
const tell = () => {
const { valueAsNumber } = input;
const text = unit === "W" ? \`\${number(valueAsNumber / 1e3, 1)} kW\` : \`\${number(valueAsNumber)} \${unit}\`;
setText(shown, text);
input.setAttribute("aria-valuetext", text);
const [from = "", to = ""] = [share(Math.max(0, min)), share(valueAsNumber)].sort((a, b) => a - b).map(percent);
input.style.setProperty("--from", from);
input.style.setProperty("--to", to);
};
let pending = false;
const sendWhileItMoves = async () => {
pending = true;
for (let sent = Number.NaN; sent !== input.valueAsNumber; ) {
await new Promise((resolve) => setTimeout(resolve, sendEveryMs));
sent = input.valueAsNumber;
await send?.(sent);
}
pending = false;
};
input.addEventListener("input", () => {
tell();
if (!pending) void sendWhileItMoves();
});
tell();
return (value) => {
if (pending || value === null || value === input.valueAsNumber) return;
input.valueAsNumber = value;
tell();
};
}
export function radios(id, choices, send) {
const buttons = choices.map(([value]) => {
const button = element("input", { type: "radio", name: id, value });
button.addEventListener("change", () => send(value));
return button;
});
const labels = choices.map(
([, label], place) => element("label", {}, buttons[place] ?? "", element("span", {}, label))
);
byId(id).append(element("div", { class: "segments" }, ...labels));
return (value) => {
for (const button of buttons) button.checked = button.value === value;
};
}
export function setting(key, values = []) {
const hint = element("p", { class: "hint" });
const show = radios(
key,
values.map(({ value, name }) => [String(value), valueName(name)]),
(value) => void act("set", { [key]: Number(value) })
);
byId(key).append(hint);
return ({ value, meaning }) => {
show(String(value));
setText(hint, meaning);
};
}
export function toggle(input, send) {
input.addEventListener("change", () => send(input.checked));
return (on) => {
if (input.checked !== on) input.checked = on;
};
}
`,
  },
  "/dom.js": {
    type: "text/javascript; charset=utf-8",
    text: `export function byId(id, kind) {
const found = document.getElementById(id);
if (!(found instanceof (kind ?? HTMLElement))) throw new TypeError(\`#\${id} is missing.\`);
return (
/** @type {T} */
/** @type {unknown} */
found
);
}
export function element(tag, attributes, ...children) {
const created = document.createElement(tag);
for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
created.append(...children);
return created;
}
export function setText(target, text) {
if (target.textContent !== text) target.textContent = text;
}
export function showTerms(list, entries) {
const known = entries.map(([name]) => name).join("\\n");
if (list.getAttribute("data-terms") !== known) {
list.setAttribute("data-terms", known);
list.replaceChildren(
...entries.map(([name]) => element("div", {}, element("dt", {}, name), element("dd", {})))
);
}
const shown = list.querySelectorAll("dd");
for (const [place, [, text]] of entries.entries()) {
const target = shown[place];
if (target !== void 0) setText(target, text);
}
}
`,
  },
  "/faults.js": {
    type: "text/javascript; charset=utf-8",
    text: `import { act } from "./api.js";
import { toggle } from "./controls.js";
import { byId, element, setText } from "./dom.js";
export function startFaults(faults) {
const lasting = byId("lasting", HTMLSelectElement);
const shows = Object.entries(faults).map(([name, { place, summary, report }]) => {
const input = element("input", { type: "checkbox", role: "switch", "aria-describedby": \`about-\${name}\` });
const struck = element("span", {});
const link = element("a", { href: addressOf(report), target: "_blank", rel: "noreferrer" }, report);
byId("faults").append(
element(
"li",
{},
element("label", { class: "switch" }, input, element("span", {}, name)),
element("p", { id: \`about-\${name}\` }, summary),
element("p", { class: "hint" }, \`\${place} · \`, link, struck)
)
);
const show = toggle(input, (on) => {
void (on ? act("faults", { name, options: JSON.parse(lasting.value) }) : act("faults/clear", { name }));
});
return (state) => {
const active = state.faults.filter((fault) => fault.name === name);
const times = active.reduce((sum, fault) => sum + fault.struck, 0);
show(active.length > 0);
setText(struck, times > 0 ? \` · struck \${times}×\` : "");
};
});
byId("clear-faults").addEventListener("click", () => void act("faults/clear"));
return (state) => {
for (const show of shows) show(state);
};
}
function addressOf(report) {
const [, repository, pull, number] = /^(\\S+?)( PR)?#(\\d+)$/.exec(report) ?? [];
return \`https://github.com/\${repository}/\${pull ? "pull" : "issues"}/\${number}\`;
}
`,
  },
  "/plot.js": {
    type: "text/javascript; charset=utf-8",
    text: `import { ask } from "./api.js";
import { byId, element, setText } from "./dom.js";
import { number, power } from "./words.js";
const seconds = 1800;
const margin = { top: 8, right: 4, bottom: 22, left: 30 };
const channels = [
["carW", "Car"],
["pvW", "Solar"],
["gridW", "Grid"]
];
let series = { carW: [], pvW: [], gridW: [] };
let seen = -1;
let asking = false;
export function startPlot() {
byId("legend").append(
...channels.map(
([channel, name]) => element("li", { class: channel }, element("span", {}, name), " ", element("strong", {}))
)
);
new ResizeObserver(draw).observe(byId("plot"));
}
export async function showPower(state) {
const { pvW, gridW } = state.house;
const now = { carW: state.charger?.powerW ?? state.house.carW, pvW, gridW };
for (const [place, [channel]] of channels.entries()) {
const value = byId("legend").children[place]?.lastElementChild;
if (value) setText(value, power(now[channel]));
}
if (state.seconds === seen + 1 && seen >= 0) {
seen = state.seconds;
for (const [channel] of channels) series[channel] = [...series[channel], now[channel]].slice(-seconds);
} else if (state.seconds !== seen && !asking) await askAll();
draw();
}
async function askAll() {
asking = true;
const all = await ask("history");
asking = false;
if (all === void 0) return;
seen = all.seconds;
series = all;
}
function draw() {
const place = byId("plot");
const { clientWidth: width, clientHeight: height } = place;
if (width === 0) return;
const all = channels.flatMap(([channel]) => series[channel]);
const step = niceStep(Math.max(2e3, ...all), Math.min(0, ...all));
const top = Math.ceil(Math.max(2e3, ...all) / step) * step;
const bottom = Math.floor(Math.min(0, ...all) / step) * step;
const x = (second) => margin.left + second / seconds * (width - margin.left - margin.right);
const y = (watts) => margin.top + (top - watts) / (top - bottom) * (height - margin.top - margin.bottom);
const picture = svg("svg", { viewBox: \`0 0 \${width} \${height}\`, width, height, role: "img" });
picture.setAttribute("aria-label", inOneSentence());
for (let watts = bottom; watts <= top; watts += step) {
picture.append(
svg("path", { class: watts === 0 ? "zero" : "rule", d: \`M\${x(0)} \${y(watts)}H\${x(seconds)}\` }),
svg(
"text",
{ x: margin.left - 6, y: y(watts) + 4, class: "end" },
number(watts / 1e3, step < 1e3 ? 1 : 0)
)
);
}
for (const minutes of [30, 20, 10, 0]) {
const anchor = minutes === 30 ? "start" : minutes === 0 ? "end" : "middle";
const text = minutes === 0 ? "now" : \`−\${minutes} min\`;
picture.append(svg("text", { x: x(seconds - minutes * 60), y: height - 4, class: anchor }, text));
}
const [car, ...others] = channels.map(([channel]) => ({ channel, line: lineOf(series[channel], x, y) }));
if (car?.line) {
const first = x(seconds - series.carW.length);
picture.append(svg("path", { class: "area carW", d: \`\${car.line}V\${y(0)}H\${first}Z\` }));
}
for (const { channel, line } of [...others, ...car ? [car] : []]) {
picture.append(svg("path", { class: \`line \${channel}\`, d: line }));
}
place.replaceChildren(picture);
}
function lineOf(powers, x, y) {
const first = seconds - powers.length;
return powers.map(
(watts, second) => \`\${second === 0 ? "M" : "L"}\${x(first + second).toFixed(1)} \${y(watts).toFixed(1)}\`
).join("");
}
function niceStep(top, bottom) {
const rough = (top - bottom) / 9;
const ten = 10 ** Math.floor(Math.log10(rough));
return ([1, 2, 5].find((factor) => factor * ten >= rough) ?? 10) * ten;
}
function inOneSentence() {
const parts = channels.map(([channel, name]) => \`\${name} \${power(series[channel].at(-1) ?? 0)}\`);
return \`Power now: \${parts.join(", ")}. Highest of the car: \${power(Math.max(0, ...series.carW))}.\`;
}
function svg(tag, attributes, text = "") {
const created = document.createElementNS("http://www.w3.org/2000/svg", tag);
for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, String(value));
created.textContent = text;
return created;
}
`,
  },
  "/requests.js": {
    type: "text/javascript; charset=utf-8",
    text: `import { byId, element, setText } from "./dom.js";
const mostShown = 200;
let unexpected = 0;
let total = 0;
export function startRequests() {
const only = byId("only-unexpected", HTMLInputElement);
only.addEventListener("change", () => {
byId("requests").toggleAttribute("data-only-unexpected", only.checked);
showCount();
});
}
export function showRequests(newestFirst) {
byId("requests").replaceChildren(...newestFirst.map(rowOf));
total = newestFirst.length;
unexpected = newestFirst.filter((seen) => seen.unexpected !== void 0).length;
showCount();
}
export function showRequest(seen) {
const list = byId("requests");
list.prepend(rowOf(seen));
if (list.children.length > mostShown) list.lastChild?.remove();
total++;
if (seen.unexpected !== void 0) unexpected++;
showCount();
}
function showCount() {
const nothing = byId("only-unexpected", HTMLInputElement).checked ? unexpected === 0 : total === 0;
byId("no-requests").hidden = !nothing;
setText(
byId("no-requests"),
total === 0 ? "No request yet. Point a client at this device." : "Nothing unexpected."
);
setText(byId("count"), total === 0 ? "" : \`\${total} seen, \${unexpected} unexpected\`);
}
function rowOf({ atMs, via, method, path, parameters, answer, unexpected: why }) {
const time = new Date(atMs);
const row = element(
"li",
{},
element("time", { datetime: time.toISOString() }, time.toLocaleTimeString("en-GB")),
element("span", { class: "via" }, via),
element(
"code",
{},
\`\${method} \${path}\`,
element("span", { class: "names" }, parameters.map((name) => \` \${name}\`).join(""))
),
element("span", { class: "answer" }, answer)
);
if (why !== void 0) {
row.className = "unexpected";
row.append(element("p", {}, element("strong", {}, "Unexpected"), \` \${why}\`));
}
return row;
}
`,
  },
  "/status.js": {
    type: "text/javascript; charset=utf-8",
    text: `import { byId, element, setText, showTerms } from "./dom.js";
import { carName, duration, energy, number, power, withUnit } from "./words.js";
const carStates = {
unknownOrError: "Unknown",
idle: "No car",
charging: "Charging",
waitCar: "Waiting for the car",
complete: "Not charging",
error: "Error",
initializing: "Starting"
};
export function showStatus(state) {
const { device, charger, categories } = state;
const kind = device.kind === "charger" ? "charger" : "Controller";
const model = device.kind === "charger" ? \` \${device.model}\` : "";
setText(byId("title"), \`go-e \${kind}\${model} simulator\`);
setText(byId("device"), \`\${device.profile} · firmware \${device.firmware} · \${device.platform}\`);
setText(byId("clock"), device.local?.replace("T", " ").replace(/\\.\\d+/, "") ?? device.utc ?? "–");
setText(byId("uptime"), duration(device.uptimeMs));
if (charger !== null) showCharger(charger, state);
if (categories !== null) showCategories(state, categories);
}
function showCharger(charger, { car, world }) {
const { carState, reason, error } = charger;
const known = carState.name === null ? void 0 : carStates[carState.name];
const headline = carState.name === "complete" && car?.full === true ? "Car is full" : known;
setText(byId("headline-text"), headline ?? \`State \${carState.value ?? "unknown"}\`);
setText(byId("reason"), error.value ? error.meaning : reason.meaning);
setText(byId("power"), power(charger.powerW));
byId("lamp").dataset["lamp"] = carState.name ?? "off";
showBattery(car);
showBars(
byId("phases"),
charger.phases.map(({ voltageV, currentA, powerW, connected }, phase) => ({
name: \`L\${phase + 1}\`,
texts: [withUnit(voltageV, "V"), withUnit(currentA, "A", 1), power(powerW)],
share: Math.min(1, (currentA ?? 0) / 32),
kind: connected ? "on" : "off"
}))
);
showTerms(byId("facts"), [
["Session", energy(charger.sessionWh)],
["Total", energy(charger.totalWh)],
["Offered", withUnit(charger.offeredCurrentA, "A")],
["Hottest sensor", withUnit(charger.temperatureCelsius, "°C", 1)],
["modelStatus", \`\${reason.value ?? "–"}\`],
["Cable", withUnit(world?.cableA ?? null, "A")]
]);
}
function showBattery(car) {
byId("battery").hidden = car === null;
if (car === null) return;
setText(byId("battery-text"), \`\${carName(car.model)}, \${number(car.stateOfCharge * 100, 1)} %\`);
byId("battery-bar", HTMLProgressElement).value = car.stateOfCharge;
}
function showCategories({ house }, categories) {
const feedsIn = house.gridW < 0;
setText(byId("headline-text"), feedsIn ? "Into the grid" : "From the grid");
setText(byId("reason"), feedsIn ? "The house has more than it uses." : "The house uses more than it has.");
setText(byId("power"), power(Math.abs(house.gridW)));
byId("lamp").dataset["lamp"] = feedsIn ? "charging" : "waitCar";
const largest = Math.max(1e3, ...categories.map(({ powerW }) => Math.abs(powerW ?? 0)));
showBars(
byId("categories"),
categories.map(({ name, powerW, energyInWh, energyOutWh }) => ({
name,
texts: [power(powerW), \`in \${energy(energyInWh)}\`, \`out \${energy(energyOutWh)}\`],
share: Math.abs(powerW ?? 0) / largest,
kind: (powerW ?? 0) < 0 ? "out" : "on"
}))
);
}
function showBars(list, rows) {
while (list.children.length > rows.length) list.lastChild?.remove();
for (const [place, { name, texts, share, kind }] of rows.entries()) {
if (list.children[place] === void 0) {
const cells2 = texts.map(() => element("span", {}));
list.append(element("li", {}, element("b", {}), element("i", {}), ...cells2));
}
const row = list.children[place];
if (!(row instanceof HTMLElement)) continue;
row.dataset["kind"] = kind;
row.style.setProperty("--share", \`\${share * 100}%\`);
const [title, , ...cells] = row.children;
if (title !== void 0) setText(title, name);
for (const [index, cell] of cells.entries()) setText(cell, texts[index] ?? "");
}
}
`,
  },
  "/values.js": {
    type: "text/javascript; charset=utf-8",
    text: `import { act, ask } from "./api.js";
import { byId, showTerms } from "./dom.js";
let asking = false;
export function startValues() {
byId("values").addEventListener("toggle", () => void showValues());
byId("filter").addEventListener("input", () => void showValues());
byId("write", HTMLFormElement).addEventListener("submit", (event) => {
event.preventDefault();
const text = byId("value", HTMLInputElement).value;
void act("set", { [byId("key", HTMLInputElement).value]: asJson(text) });
});
}
export async function showValues() {
if (asking || !byId("values", HTMLDetailsElement).open) return;
asking = true;
const values = await ask("values");
asking = false;
if (values === void 0) return;
const wanted = byId("filter", HTMLInputElement).value.trim().toLowerCase();
const shown = Object.entries(values).filter(([key]) => key.toLowerCase().includes(wanted));
showTerms(
byId("value-list"),
shown.map(([key, value]) => [key, JSON.stringify(value)])
);
}
function asJson(text) {
try {
return JSON.parse(text);
} catch {
return text;
}
}
`,
  },
  "/words.js": {
    type: "text/javascript; charset=utf-8",
    text: `const none = "–";
export function number(value, digits = 0) {
const rounded = Number(value.toFixed(digits)) || 0;
return rounded.toFixed(digits).replace("-", "−");
}
export function withUnit(value, unit, digits = 0) {
return value === null ? none : \`\${number(value, digits)} \${unit}\`;
}
export function power(watts) {
return withUnit(watts === null ? null : watts / 1e3, "kW", 2);
}
export function energy(wattHours) {
return withUnit(wattHours === null ? null : wattHours / 1e3, "kWh", 2);
}
export function duration(ms) {
const minutes = Math.floor(ms / 6e4);
const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
if (days > 0) return \`\${days} d \${hours} h\`;
if (hours > 0) return \`\${hours} h \${minutes % 60} min\`;
return minutes > 0 ? \`\${minutes} min\` : \`\${Math.floor(ms / 1e3)} s\`;
}
export function carName(name) {
return name.replace(/-(\\d+)A$/, " $1 A");
}
const labels = {
default: "Basic",
awattar: "Eco",
nextTrip: "Daily trip",
force1: "1 phase",
force3: "3 phases",
evcms: "EVCMS"
};
export function valueName(name) {
return labels[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
}
`,
  },
};
