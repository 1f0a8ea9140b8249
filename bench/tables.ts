/** The results as tables in Markdown. */
import {
  FIGURES,
  GESTURE_FIGURES,
  LOAD_FIGURES,
  MEMORY_FIGURES,
  SEARCH_FIGURES,
  printNumber,
  type Figure,
} from './figures.ts';
import type { Judged } from './goals.ts';
import type { Results } from './results.ts';
import type { Summary } from './statistics.ts';

const KINDS: readonly (readonly [string, readonly Figure[]])[] = [
  ['Loading', LOAD_FIGURES],
  ['Memory, when loaded', MEMORY_FIGURES],
  ['Gesture', GESTURE_FIGURES],
  ['Search', SEARCH_FIGURES],
];
const RATIO_FIGURES: readonly Figure[] = ['drawn', 'loadCpu', 'blocking', 'heap', 'elements', 'frameP95', 'paintP95', 'frameCpu', 'gestureCpu']; // prettier-ignore
const RATIOS_AGAINST = ['vis-timeline', 'plain-d3', 'limit'];
/** The figures that the summary shows for each case. */
const CHIEF: readonly Figure[] = ['drawn', 'loadCpu', 'blocking', 'heap', 'elements', 'frameP95', 'late', 'longTasks', 'paintP95', 'frameCpu']; // prettier-ignore

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');
}

function headOf(figure: Figure): string {
  const { name, unit } = FIGURES[figure];
  return unit ? `${name}, ${unit}` : name;
}

export function cell(summary: Summary | undefined): string {
  if (!summary) return '–';
  const { median, min, max } = summary;
  const [text, least, most] = [median, min, max].map(printNumber);
  return least === most ? text! : `${text} (${least}–${most})`;
}

export const counted = (count: number) => `N = ${count.toLocaleString('en')}`;

/** Forms that did not finish, with their reasons: one entry per text. */
export function failures(results: Results, count: number, forms: readonly string[]): string[] {
  return forms.flatMap((form) => {
    const reason = results.failure({ form, count });
    return results.of({ form, count }).length > 0 && reason ? [`- ${form} did not finish: ${reason}`] : [];
  });
}

export function allTables(results: Results): string {
  const parts = results.counts.flatMap((count) => {
    const has = (form: string, figures: readonly Figure[]) =>
      figures.some((figure) => figure !== 'foreign' && results.figure({ form, count }, figure));
    const tables = KINDS.flatMap(([name, figures]) => {
      const forms = results.forms.filter((form) => has(form, figures));
      if (forms.length === 0) return [];
      const rows = forms.map((form) => [
        form,
        ...figures.map((figure) => cell(results.figure({ form, count }, figure))),
      ]);
      return [`### ${name}, ${counted(count)}`, table(['', ...figures.map(headOf)], rows)];
    });
    return [
      `## ${counted(count)}`,
      failures(results, count, results.forms).join('\n'),
      ...tables,
      ratios(results, count),
    ];
  });
  return parts.filter(Boolean).join('\n\n');
}

function ratios(results: Results, count: number): string {
  const rows = ['nenpyo', 'nenpyo-tiles'].flatMap((form) =>
    RATIOS_AGAINST.flatMap((other) => {
      const found = RATIO_FIGURES.map((figure) => results.ratio(figure, { form, count }, { form: other, count }));
      return found.some(Boolean) ? [[`${form} by ${other}`, ...found.map(cell)]] : [];
    }),
  );
  if (rows.length === 0) return '';
  const heads = RATIO_FIGURES.map((figure) => FIGURES[figure].name);
  return `### Ratios within the round, ${counted(count)}\n\n${table(['', ...heads], rows)}`;
}

export function chiefTables(results: Results): string {
  return results.counts
    .map((count) => {
      const forms = results.forms.filter((form) => results.figure({ form, count }, 'drawn'));
      const rows = forms.map((form) => [
        form,
        ...CHIEF.map((figure) => printed(results.figure({ form, count }, figure))),
      ]);
      const failed = failures(results, count, results.forms).join('\n');
      const shown = rows.length > 0 ? table(['', ...CHIEF.map(headOf)], rows) : '';
      return [`**${counted(count)}**`, shown, failed].filter(Boolean).join('\n\n');
    })
    .join('\n\n');
}

const printed = (summary: Summary | undefined) => (summary ? printNumber(summary.median) : '–');

/** The reasons for unknown values are listed below, each once. */
export function goalsTable(goals: readonly Judged[]): string {
  const rows = goals.map(({ name, most, unit, value, verdict }) => [
    name,
    `≤ ${printNumber(most)} ${unit}`.trim(),
    value ? `${cell(value)} ${unit}`.trim() : '–',
    verdict === 'unknown' ? 'not known' : verdict === 'met' ? 'met' : '**missed**',
  ]);
  const reasons = new Set(goals.flatMap(({ reason }) => (reason === undefined ? [] : [`- ${reason}`])));
  const why = reasons.size > 0 ? ['Not known because:', Array.from(reasons).join('\n')] : [];
  return [table(['goal', 'at most', 'measured', ''], rows), ...why].join('\n\n');
}
