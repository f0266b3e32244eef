import { type RefObject, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { TeachProblem, TeachStep, TeachStore } from '@/stores/teach-store';
import { textDirection } from '../popup/text-language';
import { Button } from '../ui/Button';
import { LookAtRows } from './LookAtRows';
import { useTeach } from './use-teach';

interface Props {
  readonly store: TeachStore;
  readonly onClose: () => void;
}

type Asked = Exclude<TeachStep, 'look' | 'note-mode'>;

const askedKeys = {
  customer: 'teach.ask.customer',
  agent: 'teach.ask.agent',
  'reply-box': 'teach.ask.replyBox',
  'agent-name': 'teach.ask.agentName',
} as const satisfies Record<Asked, string>;

const problemKeys = {
  'not-two-messages': 'teach.problem.notTwoMessages',
  'no-words': 'teach.problem.noWords',
  'no-difference': 'teach.problem.noDifference',
  'no-difference-none': 'teach.problem.noDifferenceNone',
  'not-writable': 'teach.problem.notWritable',
  'no-names': 'teach.problem.noNames',
  'no-own-name': 'teach.problem.noOwnName',
  'no-note-mode': 'teach.problem.noNoteMode',
} as const satisfies Record<TeachProblem, string>;

const steps: readonly Asked[] = ['customer', 'agent', 'reply-box'];

/**
 * Asks for three things on the page, shows what Goodturn reads then, and saves it. It stands out of the way:
 * most pages show the agent's own messages at the end of the line.
 */
export function TeachPanel({ store, onClose }: Props) {
  const { step, problem, saving } = useTeach(store);
  const panel = useRef<HTMLElement>(null);
  const [isMoved, setMoved] = useState(false);
  useFocusAt(panel, step === 'look' || step === 'note-mode' ? step : null);
  return (
    <section
      ref={panel}
      className="panel"
      data-side={(step === 'agent') !== isMoved ? 'start' : 'end'}
      aria-label={i18n.t('teach.title')}
      tabIndex={-1}
    >
      <div className="inside" dir={textDirection()}>
        <header>
          <h2>{i18n.t('teach.title')}</h2>
          <Button look="quiet" aria-label={i18n.t('teach.move')} onClick={() => setMoved(!isMoved)}>
            <span aria-hidden="true">⇄</span>
          </Button>
          <Button look="quiet" aria-label={i18n.t('teach.close')} onClick={onClose}>
            <span aria-hidden="true">✕</span>
          </Button>
        </header>
        <div aria-live="polite">
          {problem !== null && <p className="problem">{i18n.t(problemKeys[problem])}</p>}
          {saving === 'failed' && <p className="problem">{i18n.t('teach.notSaved')}</p>}
        </div>
        {step === 'look' && <Look store={store} onClose={onClose} />}
        {step === 'note-mode' && <AskForNote store={store} />}
        {step !== 'look' && step !== 'note-mode' && <Ask step={step} store={store} />}
      </div>
    </section>
  );
}

/** Where the panel has something to press, the keyboard is brought there once. */
function useFocusAt(panel: RefObject<HTMLElement | null>, step: TeachStep | null): void {
  useEffect(() => {
    if (step !== null) panel.current?.focus({ preventScroll: true });
  }, [panel, step]);
}

function Ask({ step, store }: { readonly step: Asked; readonly store: TeachStore }) {
  const { pointed } = useTeach(store);
  const at = steps.indexOf(step);
  return (
    <>
      {at >= 0 && <p className="step">{i18n.t('teach.step', [at + 1, steps.length])}</p>}
      <div aria-live="polite">
        <p className="ask">{i18n.t(askedKeys[step])}</p>
      </div>
      <p className="pointed">
        {pointed === null ? i18n.t('teach.nothing') : <bdi>{`“${pointed}”`}</bdi>}
      </p>
      <p className="small">{i18n.t('teach.keys')}</p>
      <div className="buttons">
        <Button onClick={() => store.getState().back()}>
          {at === 0 ? i18n.t('teach.stop') : i18n.t('teach.back')}
        </Button>
      </div>
    </>
  );
}

/** Nothing to point at: the page is the agent's meanwhile. */
function AskForNote({ store }: { readonly store: TeachStore }) {
  return (
    <>
      <p className="ask">{i18n.t('teach.ask.noteMode')}</p>
      <p>{i18n.t('teach.noteModeHow')}</p>
      <div className="buttons">
        <Button onClick={() => store.getState().back()}>{i18n.t('teach.back')}</Button>
        <Button look="main" onClick={() => store.getState().picked()}>
          {i18n.t('teach.noteModeNow')}
        </Button>
      </div>
    </>
  );
}

function Look({ store, onClose }: Props) {
  const { look, saving } = useTeach(store);
  if (saving === 'saved') {
    return (
      <>
        <output className="ask">{i18n.t('teach.saved')}</output>
        <p>{i18n.t('teach.savedNext')}</p>
        <div className="buttons">
          <Button look="main" onClick={onClose}>
            {i18n.t('teach.done')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      {look && (
        <LookAtRows
          look={look}
          onCorrect={store.getState().correct}
          onShow={store.getState().showMore}
        />
      )}
      <div className="buttons">
        <Button onClick={() => store.getState().pickAgain()}>{i18n.t('teach.again')}</Button>
        {look && (
          <Button
            look="main"
            disabled={!look.readable || saving === 'saving'}
            onClick={() => void store.getState().save()}
          >
            {i18n.t('teach.save')}
          </Button>
        )}
      </div>
    </>
  );
}
