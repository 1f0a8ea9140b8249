import { mount } from 'svelte';
import App from './App.svelte';
import { themeOf, THEME_PARAMETER } from './core/theme.ts';
import { preferences } from './interaction/preferences.ts';
import { yieldToBrowser } from './scheduling/yield-to-browser.ts';
import { Settings } from './state/settings.svelte.ts';
import './ui/base.css';
import './ui/prerendered.css';
import './ui/phone/phone-list.css';

const target = document.getElementById('app')!;
const wanted = themeOf(new URLSearchParams(location.search).get(THEME_PARAMETER));
const props = { own: 'data/dataset.json', settings: new Settings(wanted ?? preferences.theme) };
// Running the modules and mounting the app are separate tasks, so the browser can respond in between.
void yieldToBrowser().then(() => mount(App, { target, props }));
