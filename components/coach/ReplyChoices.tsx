import { useId } from 'react';
import { i18n } from '#i18n';
import type { Reply } from '@/coaching-rules/engine';
import { aroundChanges, inkedChange, type Stretch } from './inked-change';
import { InkedSentence } from './InkedSentence';

interface ReplyChoicesProps {
  readonly draft: string;
  readonly replies: readonly Reply[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Up to three ways to say it: the chosen one shown whole with its change inked, the others by what they change. */
export function ReplyChoices({ draft, replies, chosen, onChoose }: ReplyChoicesProps) {
  const id = useId();
  return (
    <fieldset className="replies">
      <legend className="gt-unseen">{i18n.t('card.replies')}</legend>
      {replies.map((reply, at) => {
        const stretches = inkedChange(draft, reply);
        return (
          <label key={reply.text} className="reply" data-alone={replies.length === 1}>
            <input
              type="radio"
              name={id}
              checked={at === chosen}
              onChange={() => onChoose(at)}
              aria-label={reply.text}
              aria-describedby={`${id}-${at}`}
            />
            <span aria-hidden="true">
              <InkedSentence stretches={at === chosen ? stretches : aroundChanges(stretches)} />
            </span>
            <span className="gt-unseen" id={`${id}-${at}`}>
              {spoken(stretches)}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** The change in words, for who cannot see the ink. */
function spoken(stretches: readonly Stretch[]): string {
  const all = (...kinds: readonly Stretch['kind'][]) =>
    stretches
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text.trim())
      .join(', ');
  const out = all('out');
  const put = all('in');
  const slots = all('slot');
  return [
    ...(out === '' ? [] : [i18n.t('card.change.takesOut', [out])]),
    ...(put === '' ? [] : [i18n.t('card.change.putsIn', [put])]),
    ...(slots === '' ? [] : [i18n.t('card.change.fillIn', [slots])]),
  ].join(' ');
}
