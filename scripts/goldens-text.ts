import { readFileSync } from 'node:fs';
import type { Advice, Coach, Move, Span } from '../coaching-rules/engine';
import { type Turn, turnsIn } from './replay-input';
import { judge } from './replay-judge';

const quoted = (text: string): string => text.replaceAll('\n', '\n> ');

/** The draft with what is marked between brackets that no chat holds. */
function marked(draft: string, spans: readonly Span[]): string {
  let text = draft;
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start)) {
    text = `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
  }
  return text;
}

function adviceLines({ rule, severity, say, replies }: Advice): readonly string[] {
  return [
    `- **${rule}** (${severity}): ${say}`,
    ...replies.map(({ text }, index) => `  ${index + 1}. ${text.replaceAll('\n', ' ⏎ ')}`),
  ];
}

const moveLine = (draft: string, { rule, span }: Move): string =>
  `- ✓ ${rule}: “${draft.slice(span.start, span.end)}”`;

function section(coach: Coach, turn: Turn, said: readonly string[]): string {
  const { draft } = turn;
  const { advice, moves } = judge(coach, turn);
  const spans = advice.flatMap(({ span }) => (span ? [span] : []));
  const findings = [...advice.flatMap(adviceLines), ...moves.map((move) => moveLine(draft, move))];
  return [
    ...said,
    `> **agent:** ${quoted(marked(draft, spans))}`,
    '',
    ...(findings.length > 0 ? findings : ['- nothing']),
  ].join('\n');
}

interface Chat {
  readonly id: string;
  readonly about: string;
  readonly turns: readonly { readonly role: string; readonly text: string }[];
}

/**
 * Everything that the coach says of each agent message of a chat as a draft, to be read by people:
 * marked words between ⟦ and ⟧, replies in their order, credit behind a ✓.
 * @param path a chat as in `tests/chats`, without labels.
 */
export function goldenText(path: string, coach: Coach): string {
  const json = readFileSync(path, 'utf8');
  const chat = JSON.parse(json) as Chat;
  const judged = turnsIn(json, 1);
  const sections: string[] = [];
  let said: string[] = [];
  let next = 0;
  for (const { role, text } of chat.turns) {
    const turn = role === 'agent' ? judged[next] : undefined;
    if (!turn) {
      said.push(`> ${role}: ${quoted(text)}`, '>');
      continue;
    }
    next += 1;
    sections.push(`## ${next}\n\n${section(coach, turn, said)}`);
    said = [];
  }
  return `# ${chat.id}\n\n${chat.about}\n\n${sections.join('\n\n')}\n`;
}

/** Where the advice for a chat is kept. */
export const adviceFile = (chat: string): string => chat.replace(/\.json$/, '.advice.md');
