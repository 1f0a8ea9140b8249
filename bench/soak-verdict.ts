/** Whether a page is unchanged after long use, by rules from research on memory leaks. */
import { slope } from './statistics.ts';

export interface Sample {
  readonly step: number;
  /** Bytes. */
  readonly heap: number;
  /** Nodes in the document and outside it. */
  readonly nodes: number;
  /** Nodes in the document: a layout may need more or fewer, which is not a leak. */
  readonly attached: number;
  readonly listeners: number;
  readonly documents: number;
}

export interface Verdict {
  readonly name: string;
  readonly isMet: boolean;
  readonly text: string;
}

/** Samples during which caches are still filling. */
const DROPPED = 2;
const GROWTH = 0.03;
const BYTES_A_STEP = 10;
const STEP_MS = 50;

const settled = (samples: readonly Sample[]): readonly Sample[] => samples.slice(DROPPED);

const outside = ({ nodes, attached }: Sample) => nodes - attached;

export function judgeSoak(
  samples: readonly Sample[],
  p95: number,
  errors: number,
  steps: number,
  goal: number,
): Verdict[] {
  const kept = settled(samples);
  const [first, last] = [kept[0]!, kept.at(-1)!];
  const equal = (name: 'nodes' | 'listeners' | 'documents'): Verdict => ({
    name: `${name} equal`,
    isMet: first[name] === last[name],
    text: `${first[name].toLocaleString('en')} → ${last[name].toLocaleString('en')}`,
  });
  const growth = last.heap / first.heap - 1;
  const bytes = slope(kept.map(({ step, heap }) => [step, heap]));
  return [
    equal('nodes'),
    { name: 'nodes outside the document equal', isMet: outside(first) === outside(last), text: `${outside(first)} → ${outside(last)}` }, // prettier-ignore
    equal('listeners'),
    equal('documents'),
    { name: `heap growth ≤ ${GROWTH * 100} %`, isMet: growth <= GROWTH, text: `${(growth * 100).toFixed(2)} %` },
    { name: `heap slope ≤ ${BYTES_A_STEP} bytes a step`, isMet: bytes <= BYTES_A_STEP, text: bytes.toFixed(1) },
    { name: `step p95 ≤ ${STEP_MS} ms`, isMet: p95 <= STEP_MS, text: `${p95.toFixed(1)} ms` },
    { name: 'no errors', isMet: errors === 0, text: String(errors) },
    { name: 'as long as it should be', isMet: steps >= goal, text: `${steps.toLocaleString('en')} steps` },
  ];
}
