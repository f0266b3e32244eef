import * as v from 'valibot';
import { dimensions, feelings } from '../coaching-rules/engine';

const dimension = v.picklist(dimensions);

const labelSchema = v.object({
  verdict: v.picklist(['coach', 'fine', 'exemplary']),
  flags: v.array(
    v.variant('kind', [
      v.object({
        dimension,
        kind: v.literal('phrase'),
        span: v.string(),
        severity: v.picklist([1, 2, 3]),
      }),
      v.object({
        dimension,
        kind: v.literal('omission'),
        span: v.nullish(v.string()),
        severity: v.picklist([1, 2, 3]),
      }),
    ]),
  ),
  moves: v.array(v.object({ dimension, span: v.string() })),
  customer: v.object({ emotion: v.picklist(feelings), hook: v.nullable(v.string()) }),
  /** What a skilled writer would send instead; only some files have it. */
  better: v.exactOptional(v.nullable(v.string())),
  /** Why the message is easily misjudged: it looks bad and is good, or the other way round. */
  trap: v.exactOptional(v.string()),
});

/** What a careful person says of an agent message, judged as a draft with only what came before it. */
export type Label = v.InferOutput<typeof labelSchema>;

/** @throws Error that names the field, when the value is no label or speaks of words that the draft lacks. */
export function parseLabel(value: unknown, draft: string): Label {
  const { success, output, issues } = v.safeParse(labelSchema, value);
  if (!success) {
    const [{ message, ...issue }] = issues;
    throw new TypeError(`label.${v.getDotPath(issue as v.BaseIssue<unknown>) ?? ''}: ${message}`);
  }
  const spans = [
    ...output.flags.flatMap(({ span }) => span ?? []),
    ...output.moves.map((m) => m.span),
  ];
  const stray = spans.find((span) => span === '' || !draft.includes(span));
  if (stray !== undefined) throw new TypeError(`label speaks of “${stray}”, which the draft lacks`);
  return output;
}
