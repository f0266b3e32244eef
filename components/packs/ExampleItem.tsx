import { i18n } from '#i18n';
import type { AllowedExample, FlaggedExample } from '@/coaching-rules/engine';

interface Props {
  readonly example: FlaggedExample | AllowedExample;
}

/** A draft in its conversation, with the words that the rule marks. */
export function ExampleItem({ example }: Props) {
  const marks = 'marks' in example ? example.marks : undefined;
  const offers = 'offers' in example ? example.offers : undefined;
  return (
    <li className="example" dir="auto">
      {example.after !== undefined && (
        <p className="turns">{example.after.map(turnWords).join('\n')}</p>
      )}
      <p className="draft">
        <Marked text={example.draft} marks={marks} />
        {'nearMiss' in example && example.nearMiss && (
          <span className="tag">{i18n.t('packs.rule.nearMiss')}</span>
        )}
        {example.waited !== undefined && (
          <span className="tag">{i18n.t('packs.rule.waited', example.waited)}</span>
        )}
      </p>
      {offers !== undefined && <p className="offers">{i18n.t('packs.rule.offers', [offers])}</p>}
    </li>
  );
}

function Marked({ text, marks }: { readonly text: string; readonly marks: string | undefined }) {
  const start = marks === undefined ? -1 : text.indexOf(marks);
  if (marks === undefined || start < 0) return text;
  return (
    <>
      {text.slice(0, start)}
      <mark>{marks}</mark>
      {text.slice(start + marks.length)}
    </>
  );
}

/** "customer: Hello" with the speaker in the reader's language. */
function turnWords(turn: string): string {
  const colon = turn.indexOf(':');
  const text = turn.slice(colon + 1).trim();
  switch (turn.slice(0, colon)) {
    case 'customer':
      return `${i18n.t('packs.rule.customer')}: ${text}`;
    case 'agent':
      return `${i18n.t('packs.rule.agent')}: ${text}`;
    default:
      return turn;
  }
}
