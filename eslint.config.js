import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** `Date` misreads and shifts years: only the printing of dates and "today" may touch it (ARCHITECTURE.md, Dates). */
const noDate = [
  { selector: "NewExpression[callee.name='Date']", message: 'Use Instant (core/time/instant.ts).' },
  { selector: "MemberExpression[object.name='Date']", message: 'Use Instant (core/time/instant.ts).' },
];
/** Data is text: nothing may turn it into markup (ARCHITECTURE.md, Safety). */
const noMarkup = [
  {
    selector: "SvelteAttribute[key.name='style']",
    message: 'The policy forbids literal style attributes: use style:property or a class.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Texts are never markup.',
  },
];

export default ts.config(
  { ignores: ['dist/', 'dist-tests/', 'coverage/', 'test-results/', 'data/', 'bench/.cache/', 'bench/node_modules/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...noDate, ...noMarkup],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess makes known indices look unknown
      '@typescript-eslint/consistent-type-imports': 'error',
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/prefer-svelte-reactivity': 'off', // maps and sets here are values that are replaced, never changed
      'svelte/no-navigation-without-resolve': 'off', // not SvelteKit
    },
  },
  {
    files: ['src/interaction/today.ts', 'tests/**', 'bench/**'],
    rules: { 'no-restricted-syntax': ['error', ...noMarkup] },
  },
  {
    // Attacks from inside the page, written down to prove that the policy stops them.
    files: ['tests/browser/security.spec.ts'],
    rules: { 'no-restricted-syntax': 'off', 'no-eval': 'off', 'no-new-func': 'off', 'no-implied-eval': 'off' },
  },
);
