import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { HereCard } from './HereCard';
import type { Copied, Health, Here, Problem } from './here';
import { PageHealthView } from './PageHealthView';
import { ProblemNotice } from './ProblemNotice';
import { type OwnStats, Stats } from './Stats';

export interface PopupPageProps {
  readonly here: Here;
  /** Names of the help desks that Goodturn reads. */
  readonly helpDesks: readonly string[];
  readonly problems: readonly Problem[];
  /** Null while the counts are being read. */
  readonly stats: OwnStats | null;
  readonly onSwitch: (on: boolean) => void;
  readonly onAsk: () => void;
  readonly onReload: () => void;
  readonly onTeach: () => void;
  /** Null where no script of ours looks at the page. */
  readonly health: Health | null;
  readonly copied: Copied;
  readonly onCopyReport: () => void;
  readonly onDismiss: (problem: Problem) => void;
  /** Opens the packs page, at its top or at "Your data". */
  readonly onOpen: (part: 'packs' | 'data') => void;
}

/** The popup: where am I coached, how was today, one thing to try. */
export function PopupPage(props: PopupPageProps) {
  return (
    <main className="popup">
      <h1>
        <img src="/icon/32.png" width="16" height="16" alt="" /> {i18n.t('popup.pageTitle')}
      </h1>
      {props.problems.map((problem) => (
        <ProblemNotice key={problem} problem={problem} onDismiss={() => props.onDismiss(problem)} />
      ))}
      <HereCard
        here={props.here}
        helpDesks={props.helpDesks}
        onSwitch={props.onSwitch}
        onAsk={props.onAsk}
        onReload={props.onReload}
        onTeach={props.onTeach}
      />
      {props.health !== null && (
        <PageHealthView health={props.health} copied={props.copied} onCopy={props.onCopyReport} />
      )}
      {props.stats !== null && <Stats stats={props.stats} />}
      <footer>
        <Button look="quiet" onClick={() => props.onOpen('packs')}>
          {i18n.t('popup.links.packs')}
        </Button>
        <Button look="quiet" onClick={() => props.onOpen('data')}>
          {i18n.t('popup.links.data')}
        </Button>
      </footer>
    </main>
  );
}
