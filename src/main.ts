import { mount } from 'svelte';
import App from './App.svelte';
import { dataAddress } from './core/location/data-address.ts';
import './ui/base.css';
import './ui/first-sight.css';
import './ui/phone/phone-list.css';

const OWN = 'data/dataset.json';
const address = dataAddress(location.search, location.href, OWN);

mount(App, {
  target: document.getElementById('app')!,
  props: address.ok
    ? { address: address.value, isOwn: address.value === OWN }
    : { address: OWN, isOwn: false, refusal: address.reason },
});
