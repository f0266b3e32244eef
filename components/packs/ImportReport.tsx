import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';
import { type Incoming, sitesTaught } from './pack-view';
import { listed } from './listed';
import { ProblemList } from './ProblemList';

interface Props {
  readonly incoming: Incoming;
  readonly onAdd: () => void;
  readonly onDismiss: () => void;
  /** Whether to take the pages that it teaches, too. */
  readonly onTakePages: (take: boolean) => void;
}

/** What the chosen file holds, and the choice whether to take it. */
export function ImportReport({ incoming, onAdd, onDismiss, onTakePages }: Props) {
  if (incoming.state === 'reading') {
    return <p>{i18n.t('packs.import.reading', [incoming.file])}</p>;
  }
  if (incoming.state === 'added') {
    return <p className="report">{i18n.t('packs.import.added', [incoming.name])}</p>;
  }
  if (incoming.state === 'ready') {
    return (
      <ReadyReport
        incoming={incoming}
        onAdd={onAdd}
        onDismiss={onDismiss}
        onTakePages={onTakePages}
      />
    );
  }
  return (
    <div className="report" data-state="refused">
      <h3>{i18n.t('packs.import.refused', [incoming.file])}</h3>
      <p>{incoming.reason}</p>
      {incoming.problems.length > 0 && (
        <>
          <ProblemList problems={incoming.problems} />
          <p className="small">{i18n.t('packs.import.refusedTodo')}</p>
        </>
      )}
      <Button onClick={onDismiss}>{i18n.t('packs.import.close')}</Button>
    </div>
  );
}

interface ReadyProps extends Props {
  readonly incoming: Extract<Incoming, { state: 'ready' }>;
}

function ReadyReport({ incoming, onAdd, onDismiss, onTakePages }: ReadyProps) {
  const { pack, rulesInFile, problems, replaces } = incoming;
  const rules = i18n.t('packs.pack.rules', pack.rules.length);
  const examples = String(incoming.examples);
  const sites = sitesTaught(pack);
  return (
    <div className="report" data-state="ready">
      <h3 dir="auto">{pack.name}</h3>
      <p className="meta" dir="auto">
        {[
          i18n.t('packs.pack.version', [pack.version]),
          i18n.t('packs.pack.by', [pack.author]),
          pack.licence,
        ].join(' · ')}
      </p>
      <p dir="auto">{pack.description}</p>
      {pack.rules.length > 0 && <p>{i18n.t('packs.pack.pass', [rules, examples, examples])}</p>}
      {sites.length > 0 && (
        <Switch
          label={i18n.t('packs.import.teaches', [listed(sites)])}
          on={incoming.withPages}
          onChange={onTakePages}
          hint={i18n.t('packs.import.teachesHint')}
        />
      )}
      {replaces !== null && <p>{i18n.t('packs.import.replaces', [pack.name, replaces])}</p>}
      {problems.length > 0 && (
        <>
          <p>
            {i18n.t('packs.import.readyPart', pack.rules.length, [
              String(pack.rules.length),
              String(rulesInFile),
            ])}{' '}
            {i18n.t('packs.import.problems', problems.length)}
          </p>
          <ProblemList problems={problems} />
        </>
      )}
      <div className="buttons">
        <Button look="main" onClick={onAdd}>
          {problems.length > 0
            ? i18n.t('packs.import.addPart', pack.rules.length)
            : i18n.t(replaces === null ? 'packs.import.add' : 'packs.import.replace')}
        </Button>
        <Button onClick={onDismiss}>{i18n.t('packs.import.cancel')}</Button>
      </div>
    </div>
  );
}
