import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { decodeJson, decodeText, hasTwins } from '../core/dataset/decode.ts';
import { explainIssues } from '../core/dataset/explain.ts';
import * as jsonFaults from '../core/dataset/json-faults.ts';
import type { Problem } from '../core/dataset/problem.ts';

/** A JSON file as an object, empty if it is none, and everything wrong with it. */
export function readJson(
  path: string,
  schema: v.GenericSchema,
): { value: Record<string, unknown>; problems: Problem[] } {
  const refuse = (reason: string) => ({ value: {}, problems: [{ path: '', reason }] });
  if (!existsSync(path)) return refuse('is missing');
  const text = decodeText(readFileSync(path));
  if (!text.ok) return refuse(text.reason);
  const json = decodeJson(text.value, jsonFaults);
  if (!json.ok) return refuse(json.reason);
  const checked = v.safeParse(schema, json.value);
  const value = typeof json.value === 'object' && json.value !== null ? (json.value as Record<string, unknown>) : {};
  const twins = hasTwins(text.value, json.value) ? jsonFaults.twinKeys(text.value) : [];
  return { value, problems: [...twins, ...(checked.success ? [] : explainIssues(checked.issues))] };
}
