import { i18n } from '#i18n';
import type { TaughtRow, TeachLook } from '@/stores/teach-store';
import { Button } from '../ui/Button';

interface Props {
  readonly look: TeachLook;
  readonly onCorrect: (row: number, is: 'customer' | 'agent' | 'none') => void;
}

const speakerKeys = {
  customer: 'teach.speaker.customer',
  agent: 'teach.speaker.agent',
  bot: 'teach.speaker.none',
  system: 'teach.speaker.none',
  note: 'teach.speaker.none',
  unknown: 'teach.speaker.unknown',
} as const satisfies Record<TaughtRow['speaker'], string>;

/** Said when found, and when not. */
const partKeys = [
  ['reply-box', 'teach.found.replyBox', 'teach.lacks.replyBox'],
  ['customer-name', 'teach.found.customerName', 'teach.lacks.customerName'],
  ['times', 'teach.found.times', 'teach.lacks.times'],
] as const;

/** The messages as Goodturn reads them, each with what can be put right about it. */
export function LookAtRows({ look, onCorrect }: Props) {
  return (
    <>
      <p className="ask">{i18n.t('teach.look')}</p>
      <ol className="rows">
        {look.rows.map((row) => (
          <Row key={row.id} row={row} onCorrect={(is) => onCorrect(row.id, is)} />
        ))}
      </ol>
      <ul className="found">
        {partKeys.map(([part, found, lacks]) => {
          const isFound = look.found.includes(part);
          return (
            <li key={part} data-found={isFound}>
              <span aria-hidden="true">{isFound ? '✓' : '–'}</span>{' '}
              {i18n.t(isFound ? found : lacks)}
            </li>
          );
        })}
        <li data-found="false">
          <span aria-hidden="true">–</span> {i18n.t('teach.lacks.notes')}
        </li>
      </ul>
      {look.weak && <p className="small">{i18n.t('teach.weak')}</p>}
      {!look.readable && <p className="problem">{i18n.t('teach.unreadable')}</p>}
    </>
  );
}

interface RowProps {
  readonly row: TaughtRow;
  readonly onCorrect: (is: 'customer' | 'agent' | 'none') => void;
}

function Row({ row, onCorrect }: RowProps) {
  const { speaker, name, text } = row;
  const said = text === '' ? i18n.t('teach.noWords') : text;
  const others = (['customer', 'agent', 'none'] as const).filter(
    (is) => is !== (speaker === 'system' ? 'none' : speaker),
  );

  return (
    <li data-speaker={speaker}>
      <p className="said">
        <b>{i18n.t(speakerKeys[speaker])}</b>
        {name !== null && <span className="name" dir="auto">{` (${name})`}</span>}
        {': '}
        <span dir="auto">{said}</span>
      </p>
      <div className="corrections">
        {others.map((is) => (
          <Button
            key={is}
            look="quiet"
            aria-label={i18n.t('teach.correctRow', [i18n.t(`teach.correct.${is}`), said])}
            onClick={() => onCorrect(is)}
          >
            {i18n.t(`teach.correct.${is}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}
