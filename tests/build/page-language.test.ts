import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messages } from '../../src/text/messages.ts';

it('the page says that it is in the language of its dictionary', () => {
  expect(readFileSync('index.html', 'utf8')).toContain(`<html lang="${messages.lang}">`);
});
