import { mount } from 'svelte';
import App from './App.svelte';
import { dataAddress } from './core/location/data-address.ts';
import { yieldToBrowser } from './scheduling/yield-to-browser.ts';
import './ui/base.css';
import './ui/prerendered.css';
import './ui/phone/phone-list.css';

const OWN = 'data/dataset.json';
const address = dataAddress(location.search, location.href, OWN);

const target = document.getElementById('app')!;
const props = address.ok
  ? { address: address.value, isOwn: address.value === OWN }
  : { address: OWN, isOwn: false, refusal: address.reason };
// To run all modules is one task, to begin is another: the browser can answer in between.
void yieldToBrowser().then(() => mount(App, { target, props }));
