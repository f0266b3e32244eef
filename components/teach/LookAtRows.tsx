import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { TaughtRow, TeachCorrection, TeachExtra, TeachLook } from '@/stores/teach-store';
import { Button } from '../ui/Button';

interface Props {
  readonly look: TeachLook;
  readonly onCorrect: (row: number, is: TeachCorrection) => void;
  readonly onShow: (extra: TeachExtra) => void;
}

const speakerKeys = {
  customer: 'teach.speaker.customer',
  agent: 'teach.speaker.agent',
  bot: 'teach.speaker.none',
  system: 'teach.speaker.none',
  note: 'teach.speaker.note',
  unknown: 'teach.speaker.unknown',
} as const satisfies Record<TaughtRow['speaker'], string>;

/** Said when found, and when not. */
const partKeys = [
  ['reply-box', 'teach.found.replyBox', 'teach.lacks.replyBox'],
  ['customer-name', 'teach.found.customerName', 'teach.lacks.customerName'],
  ['times', 'teach.found.times', 'teach.lacks.times'],
] as const;

/** As `partKeys`, and how the agent says that they want to show it. */
const extraKeys = [
  ['agent-name', 'teach.found.agentName', 'teach.lacks.agentName', 'teach.show.agentName'],
  ['note-mode', 'teach.found.notes', 'teach.lacks.notes', 'teach.show.notes'],
] as const;

/** The messages as Goodturn reads them, each with what can be put right about it. */
export function LookAtRows({ look, onCorrect, onShow }: Props) {
  return (
    <>
      <p className="ask">{i18n.t('teach.look')}</p>
      {/* Its buttons scroll it: Firefox would stop at the list too. */}
      <ol className="rows" tabIndex={-1}>
        {look.rows.map((row) => (
          <Row key={row.id} row={row} onCorrect={(is) => onCorrect(row.id, is)} />
        ))}
      </ol>
      <ul className="found">
        {partKeys.map(([part, found, lacks]) => (
          <Found
            key={part}
            isFound={look.found.includes(part)}
            words={[i18n.t(found), i18n.t(lacks)]}
          />
        ))}
        {extraKeys.map(([extra, found, lacks, show]) => (
          <Found
            key={extra}
            isFound={extra === 'note-mode' ? look.knowsNoteMode : look.found.includes(extra)}
            words={[i18n.t(found), i18n.t(lacks)]}
          >
            <Button look="quiet" onClick={() => onShow(extra)}>
              {i18n.t(show)}
            </Button>
          </Found>
        ))}
      </ul>
      {look.weak && <p className="small">{i18n.t('teach.weak')}</p>}
      {!look.readable && <p className="problem">{i18n.t('teach.unreadable')}</p>}
    </>
  );
}

interface FoundProps {
  readonly isFound: boolean;
  /** When it is found, and when not. */
  readonly words: readonly [string, string];
  /** What can be done about it. */
  readonly children?: ReactNode;
}

function Found({ isFound, words: [found, lacks], children }: FoundProps) {
  return (
    <li data-found={isFound}>
      <span aria-hidden="true">{isFound ? '✓' : '–'}</span>
      <span>{isFound ? found : lacks}</span>
      {!isFound && children}
    </li>
  );
}

interface RowProps {
  readonly row: TaughtRow;
  readonly onCorrect: (is: TeachCorrection) => void;
}

function Row({ row, onCorrect }: RowProps) {
  const { speaker, name, text } = row;
  const said = text === '' ? i18n.t('teach.noWords') : text;
  const others = (['customer', 'agent', 'note', 'none'] as const).filter(
    (is) => is !== (speaker === 'system' ? 'none' : speaker),
  );

  return (
    <li data-speaker={speaker}>
      <p className="said">
        <b>{i18n.t(speakerKeys[speaker])}</b>
        {name !== null && (
          <>
            {' ('}
            <bdi className="name">{name}</bdi>
            {')'}
          </>
        )}
        {': '}
        <bdi>{said}</bdi>
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
